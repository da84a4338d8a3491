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

/** Bytes of compressed JavaScript that a route may ask for before it is loaded. */
export const scriptBudget = 170_000
