/** The product's main routes, each by one address of it: what is measured and held to the budget. */
export const routes = [
  "/",
  "/countries",
  "/countries/KAZ",
  "/visits?until=2024-07-06",
  "/trade",
  "/claims",
  "/claims?open=china-2023-90bn-double-russia",
  "/claims/visit-ranking-us-france",
  "/explorer",
  "/account",
  "/design",
] as const

/** Bytes of compressed HTML that a route may have: what it has now, and a quarter for data to come. */
export const htmlBudget: Record<(typeof routes)[number], number> = {
  "/": 46_000,
  "/countries": 110_000,
  "/countries/KAZ": 134_000,
  "/visits?until=2024-07-06": 171_000,
  "/trade": 79_000,
  "/claims": 21_000,
  "/claims?open=china-2023-90bn-double-russia": 44_000,
  "/claims/visit-ranking-us-france": 29_000,
  "/explorer": 12_000,
  "/account": 24_000,
  "/design": 273_000,
}

/** Bytes of compressed JavaScript that a route may ask for before it is loaded. */
export const scriptBudget = 170_000
