import type { Page } from "playwright-core"
import { addressOf, awake, expect, sees, test, textOf, textsOf } from "./journey.ts"

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

test("Page keys move by months and years, buttons without a drag", async ({ page }) => {
  await page.goto(asOf)
  await (await awake(slider(page))).focus()
  await page.keyboard.press("PageDown")
  await expect.poll(() => addressOf(page)).toBe("/visits?until=2024-06-06")
  await page.keyboard.press("Shift+PageDown")
  await expect.poll(() => addressOf(page)).toBe("/visits?until=2023-06-06")
  await page.getByRole("button", { name: "One year later" }).click()
  await page.getByRole("button", { name: "One month later" }).click()
  await expect.poll(() => addressOf(page)).toBe(asOf)
  await expect.poll(() => firstHosts(page, 2)).toEqual(["1 Russia 9", "2= Kazakhstan 5"])
})

test("a circle says what it is to the pointer and to keys, and leads to the visits it counts", async ({
  page,
}) => {
  await page.goto(asOf)
  const circle = (name: string) => page.getByRole("link", { name }).filter({ visible: true })
  await (await awake(circle("Russia 9: Last on 20 March 2023"))).focus()
  const tip = page.locator("p", { hasText: /^Last on / })
  await sees(tip)
  await expect.poll(() => textsOf(tip)).toEqual(["Last on 20 March 2023"])
  await page.keyboard.press("ArrowRight")
  await sees(page.getByText("Last on 2 July 2024"))
  await circle("South Africa 4").hover()
  await sees(page.getByText("Last on 21 August 2023"))

  await circle("Kazakhstan 5: Last on 2 July 2024").click()
  await sees(page.getByText("5 trips with 5 such stops"))
  await page.getByRole("link", { name: "Kazakhstan, 2–4 July 2024" }).click()
  await sees(page.getByRole("heading", { name: "Xi Jinping in Kazakhstan", level: 1 }))
})

test("visitors of a host are ranked up to the same day", async ({ page }) => {
  await page.goto(asOf)
  await page.getByRole("link", { name: "Visitors of a country" }).click()
  const visitors = page.getByRole("list", { name: /^Visitors of Kazakhstan up to 6 July 2024/ })
  await sees(visitors)
  await expect.poll(() => textOf(visitors.getByRole("listitem"))).toBe("1 Vladimir Putin Russia 24")
  expect(addressOf(page)).toBe("/visits?until=2024-07-06&received=KAZ")
})

test("back from a country finds the ranking as it was left", async ({ page }) => {
  await page.goto("/")
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Visits" }).click()
  const day = await awake(page.getByLabel("Day", { exact: true }))
  await day.fill("2024-07-06")
  await expect.poll(() => addressOf(page)).toBe(asOf)
  await expect.poll(() => firstHosts(page, 2)).toEqual(["1 Russia 9", "2= Kazakhstan 5"])
  await ranking(page).getByRole("link", { name: "Kazakhstan", exact: true }).click()
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

const trips = (page: Page) => page.getByRole("list", { name: "Trips, the latest first" })

test("filters live in the address: a fresh browser finds the same trips", async ({
  page,
  open,
}) => {
  await page.goto("/visits")
  const filter = (name: string) => page.getByRole("combobox", { name })
  await (await awake(filter("Visitor"))).selectOption({ label: "leaders of China" })
  await expect.poll(() => addressOf(page)).toBe("/visits?who=CHN")
  await filter("Host").selectOption("Kazakhstan")
  await filter("Kind of visit").selectOption("state visits")
  await filter("Purpose").selectOption("for no event")
  await page.getByLabel("First day").fill("2014-01-01")
  const asked = "from=2014-01-01&host=KAZ&purpose=bilateral&type=STATE&who=CHN"
  const query = () => new URL(page.url()).search.slice(1).split("&").toSorted().join("&")
  await expect.poll(query).toBe(asked)
  await sees(page.getByText("1 trip with 1 such stop"))
  const found = await textOf(await sees(trips(page)))

  const { page: fresh } = await open({ as: "viewer" })
  await fresh.goto(page.url())
  await expect.poll(() => textOf(trips(fresh))).toBe(found)
  expect(await fresh.getByRole("combobox", { name: "Purpose" }).inputValue()).toBe("bilateral")
  expect(await fresh.getByLabel("First day").inputValue()).toBe("2014-01-01")
  const file = await fresh.getByRole("link", { name: "CSV", exact: true }).getAttribute("href")
  const csv = await (await fresh.context().request.get(file ?? "")).text()
  expect(csv.trim().split("\n")).toHaveLength(2)
  expect(csv).toContain("2022-09-14")

  await fresh.getByRole("link", { name: "Show all trips" }).click()
  await expect.poll(() => addressOf(fresh)).toBe("/visits")
})

test("the list pages on by trips, and says when nothing matches", async ({ page }) => {
  await page.goto("/visits")
  const first = await textOf(await sees(trips(page).getByRole("heading")))
  await page.getByRole("navigation", { name: "Pages of trips" }).getByText("Next").click()
  await sees(page.getByText(/^21–40 of \d+ trips/))
  expect(first).not.toBe("")
  await page.goto("/visits?host=TJK&type=STOPOVER")
  await sees(page.getByText("No trips match"))
})

const tour = "/visits/jpn-abe-2015-1-kgz-2015-10-26"

test("a visit stands among the stops of its trip, and among the visits it is counted with", async ({
  page,
}) => {
  await page.goto(tour)
  await sees(page.getByRole("heading", { name: "Shinzo Abe in Kyrgyzstan", level: 1 }))
  const stops = page.getByRole("list", { name: "Stops of the trip, in order" })
  const hosts = await textsOf(await sees(stops.getByRole("listitem")))
  expect(hosts.map((row) => /(\w+stan)/.exec(row)?.[1])).toEqual([
    "Turkmenistan",
    "Tajikistan",
    "Uzbekistan",
    "Kyrgyzstan",
    "Kazakhstan",
  ])
  await expect
    .poll(() => textOf(stops.locator("[aria-current=true]")))
    .toContain("Kyrgyzstan this visit")
  await sees(page.getByText("The only visit of Shinzo Abe to Kyrgyzstan in the data."))
  await stops.getByRole("link", { name: "Kazakhstan" }).click()
  await sees(page.getByRole("heading", { name: "Shinzo Abe in Kazakhstan", level: 1 }))
  expect(await page.getByRole("link", { name: "Edit", exact: true }).count()).toBe(0)
})
