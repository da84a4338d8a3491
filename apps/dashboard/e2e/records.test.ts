import { addressOf, awake, expect, sees, test, textOf, textsOf } from "./journey.ts"

test("a country leads to its leader, and a leader to a visit", async ({ page }) => {
  await page.goto("/countries/KAZ")
  const facts = page.getByRole("complementary", { name: "Facts" })
  await facts.getByRole("link", { name: "Kassym-Jomart Tokayev" }).click()
  await sees(page.getByRole("heading", { level: 1, name: "Kassym-Jomart Tokayev" }))
  await sees(page.getByRole("rowheader", { name: "President" }))
  await sees(page.getByText(/trips abroad are recorded, to \d+ countries; most often to/))
  const trips = page.locator("section#trips")
  await trips.getByRole("link", { name: "China", exact: true }).first().click()
  await expect.poll(() => addressOf(page)).toMatch(/^\/visits\/kaz-tokayev-/)
  await sees(page.getByRole("heading", { level: 1 }))
})

test("figures in a country's lead lead to where they come from", async ({ page }) => {
  await page.goto("/countries/KAZ")
  const lead = page.locator("main header")
  await sees(lead.getByText(/By reconciled figures its first trade partner in \d{4} was/))
  await lead.getByRole("link", { name: /million people/ }).click()
  await expect.poll(() => addressOf(page)).toBe("/countries/KAZ/indicators?code=SP.POP.TOTL")
  await sees(page.getByRole("heading", { level: 2, name: /^Population of Kazakhstan/ }))
  const choice = page.getByRole("combobox", { name: "Indicator" })
  await (await awake(choice)).selectOption({ label: "Gross domestic product" })
  await expect.poll(() => addressOf(page)).toBe("/countries/KAZ/indicators?code=NY.GDP.MKTP.CD")
  await page.goBack()
  await expect.poll(() => choice.inputValue()).toBe("SP.POP.TOTL")
})

test("a meeting tells members from those who came, and leads to its visits", async ({ page }) => {
  await page.goto("/events?series=sco&year=2024")
  await page.getByRole("link", { name: "SCO Summit 2024" }).click()
  await sees(page.getByRole("heading", { level: 1, name: "SCO Summit 2024" }))
  const participants = page.locator("section#participants")
  await sees(participants.getByText(/membership of the organisation at the time/))
  const names = await textsOf(participants.getByRole("listitem"))
  expect(names).toHaveLength(10)
  expect(names).toEqual(expect.arrayContaining(["Belarus", "China", "Kazakhstan", "Uzbekistan"]))
  await sees(page.locator("section#visits").getByRole("link", { name: "Xi Jinping" }))
  await sees(page.getByRole("link", { name: "Astana Declaration of the SCO Council" }))
})

test("the list of meetings is filtered by its address, with and without scripts", async ({
  open,
}) => {
  const { page } = await open({ as: "viewer", javaScriptEnabled: false })
  await page.goto("/events")
  await page.getByRole("combobox", { name: "Series" }).selectOption({ label: "CSTO" })
  await page.getByRole("button", { name: "Show" }).click()
  expect(new URL(page.url()).searchParams.get("series")).toBe("csto")
  const names = await textsOf(await sees(page.getByRole("rowheader")))
  expect(names.length).toBeGreaterThan(5)
  expect(names.every((name) => name.includes("CSTO"))).toBe(true)
})

test("a source shows the rows that rest on it", async ({ page }) => {
  await page.goto("/sources?kind=DATASET")
  await page.getByRole("link", { name: /^CEPII BACI/ }).click()
  await expect.poll(() => addressOf(page)).toBe("/sources/BACI")
  const rows = page.locator("section#rows")
  await sees(rows.getByRole("heading", { name: "Trade figures" }))
  const told = Number((await textOf(rows)).match(/([\d,]+) rows/)?.[1]?.replace(",", ""))
  const file = await rows.getByRole("link", { name: /^as CSV/ }).getAttribute("href")
  const answer = await page.context().request.get(file ?? "")
  expect((await answer.text()).trim().split("\n")).toHaveLength(told + 1)
})

test("a document leads to the visit that rests on it", async ({ page }) => {
  await page.goto("/events/sco-summit-2024")
  await page.getByRole("link", { name: /^what rests on it/ }).click()
  await expect.poll(() => addressOf(page)).toMatch(/^\/sources\/doc-/)
  await page.locator("section#rows").getByRole("link", { name: "SCO Summit 2024" }).click()
  await sees(page.getByRole("heading", { level: 1, name: "SCO Summit 2024" }))
})

test("a comparison travels by its address", async ({ open }) => {
  const { page } = await open({ as: "viewer" })
  await page.goto("/compare")
  await sees(page.getByText("Choose the countries to compare"))
  await page.getByRole("link", { name: "Kazakhstan and Uzbekistan" }).click()
  await sees(
    page.getByRole("heading", { name: /^Gross domestic product: Kazakhstan has the most/ }),
  )
  const indicator = page.getByRole("combobox", { name: "Indicator" })
  await (await awake(indicator)).selectOption({ label: "Population" })
  const heading = page.getByRole("heading", { name: /^Population: Uzbekistan has the most/ })
  const finding = await textOf(await sees(heading))
  const address = addressOf(page)
  expect(address).toBe("/compare?countries=KAZ,UZB&indicator=SP.POP.TOTL&partner=CHN")

  const other = (await open({ as: "viewer" })).page
  await other.goto(address)
  await sees(other.getByRole("heading", { name: finding }))
  await page.goBack()
  await sees(page.getByRole("heading", { name: /^Gross domestic product: Kazakhstan/ }))
  await expect.poll(() => indicator.inputValue()).toBe("NY.GDP.MKTP.CD")
})

test("at most five countries are compared", async ({ page }) => {
  await page.goto("/compare?countries=KAZ,KGZ,TJK,TKM,UZB")
  const summary = page.locator("summary", { hasText: "Kazakhstan, Kyrgyzstan" })
  await (await awake(summary)).click()
  const china = page.getByRole("checkbox", { name: "China" })
  await china.click()
  expect(await china.isChecked()).toBe(false)
  await page.getByRole("checkbox", { name: "Turkmenistan" }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get("countries")).toBe("KAZ,KGZ,TJK,UZB")
})

test("releases say what they changed", async ({ page }) => {
  await page.goto("/releases")
  await sees(page.getByText("current", { exact: true }))
  // The first of all is the data set's: those above it may be edits that other tests make meanwhile.
  await page.locator("summary", { hasText: "Rows by table" }).last().click()
  await sees(page.getByRole("rowheader", { name: "visit", exact: true }))
})
