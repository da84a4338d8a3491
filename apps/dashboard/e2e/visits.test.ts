import type { Page } from "playwright-core"
import { addressOf, awake, expect, sees, test, textsOf } from "./journey.ts"

const asOf = "/visits?until=2024-07-06"

function ranking(page: Page) {
  return page.getByRole("list", { name: /^Hosts of / }).getByRole("listitem")
}

async function firstHosts(page: Page, count: number): Promise<string[]> {
  return (await textsOf(ranking(page))).slice(0, count)
}

const slider = (page: Page) => page.getByRole("slider", { name: "Up to the day" })

test("the analyst reads whom Xi Jinping has visited up to 6 July 2024", async ({ page }) => {
  await page.goto(asOf)
  await sees(ranking(page))
  expect(await firstHosts(page, 5)).toEqual([
    "1 Russia 9",
    "2= Kazakhstan 5",
    "2= United States 5",
    "4= France 4",
    "4= South Africa 4",
  ])
  await sees(page.getByText("Xi Jinping, complete"))
  await sees(page.getByText(/several stops in one country on one trip count once/))
})

test("the day moves by keyboard: ranking, sentence and address follow", async ({ page }) => {
  await page.goto(asOf)
  await (await awake(slider(page))).focus()
  for (let day = 0; day < 5; day += 1) await page.keyboard.press("ArrowLeft")
  await sees(page.getByText("up to 1 July 2024"))
  await expect.poll(() => addressOf(page)).toBe("/visits?until=2024-07-01")
  const before = [
    "1 Russia 9",
    "2 United States 5",
    "3= Kazakhstan 4",
    "3= France 4",
    "3= South Africa 4",
  ]
  await expect.poll(async () => (await firstHosts(page, 5)).toSorted()).toEqual(before.toSorted())

  await page.reload()
  await sees(page.getByText("up to 1 July 2024"))
  expect((await firstHosts(page, 5)).toSorted()).toEqual(before.toSorted())
  expect(await slider(page).getAttribute("aria-valuetext")).toBe("1 July 2024")
})

test("back from a country finds the ranking as it was left", async ({ page }) => {
  await page.goto("/")
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Visits" }).click()
  const day = await awake(page.getByLabel("Day", { exact: true }))
  await day.fill("2024-07-06")
  await expect.poll(() => addressOf(page)).toBe(asOf)
  await expect.poll(() => firstHosts(page, 2)).toEqual(["1 Russia 9", "2= Kazakhstan 5"])
  await ranking(page).getByRole("link", { name: "Kazakhstan" }).click()
  await sees(page.getByRole("heading", { name: "Kazakhstan", level: 1 }))
  await page.goBack()
  await expect.poll(() => firstHosts(page, 2)).toEqual(["1 Russia 9", "2= Kazakhstan 5"])
  expect(addressOf(page)).toBe(asOf)
})

test("another leader is chosen, and the coverage says how far the answer reaches", async ({
  page,
}) => {
  await page.goto(asOf)
  const leader = await awake(page.getByRole("combobox", { name: "Leader" }))
  await leader.selectOption({ label: "Vladimir Putin" })
  await sees(page.getByRole("list", { name: /^Hosts of Vladimir Putin up to 6 July 2024/ }))
  const hosts = (await textsOf(ranking(page))).map((row) => row.replace(/^\S+ (.+) \d+$/, "$1"))
  const five = ["Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"]
  expect(hosts.toSorted()).toEqual(five)
  await sees(page.getByText(/visits to the five only; no other hosts/))
  expect(new URL(page.url()).searchParams.get("leader")).toBe("vladimir-putin")
})

test("the list is filtered in a sentence and pages on", async ({ page }) => {
  await page.goto("/visits")
  const table = page.getByRole("table", { name: "Visits, the latest first" })
  await (await awake(page.getByRole("combobox", { name: "Host" }))).selectOption("Tajikistan")
  await expect.poll(() => addressOf(page)).toBe("/visits?host=TJK")
  const rows = table.getByRole("row")
  await expect
    .poll(async () => (await textsOf(rows)).slice(1).every((row) => row.includes("Tajikistan")))
    .toBe(true)

  await page.goto("/visits")
  const first = (await textsOf(rows))[1]
  await page.getByRole("navigation", { name: "Pages of visits" }).getByText("Next").click()
  await sees(page.getByText(/^26–\d+ of \d+ visits/))
  expect((await textsOf(rows))[1]).not.toBe(first)

  await page.goto("/visits?host=TJK&type=STOPOVER")
  await sees(page.getByText("No visits match"))
})
