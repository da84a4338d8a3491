import { inject } from "vitest"
import { askFile } from "./figure-files.ts"
import { awake, expect, sees, test, textOf } from "./journey.ts"

const release = "2026.11.23"
/** Places without data, and files, which have their own way of keeping a release. */
const outside =
  /^\/(account|design|edit|explorer|export|people|sign-in|v|views|embed)(\/|\?|#|$)|^[^?]+\.[a-z]+(\?|$)/i

/** Where the links of a page lead, as its first HTML has them. */
async function linksOf(path: string): Promise<string[]> {
  const html = await (await askFile(path, { cookies: inject("viewer").cookies })).text()
  return [...html.matchAll(/<a\s[^>]*?href="(\/(?!\/)[^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  )
}

test.for([
  "/?",
  "/countries/KAZ?",
  "/leaders/xi-jinping?",
  "/visits?until=2024-07-06&",
  "/visits/chn-xi-2024-2-kaz-2024-07-02?",
  "/events/sco-summit-2024?",
  "/trade?with=CHN,RUS&",
  "/claims?open=kaz-fifth-visit&",
  "/sources/BACI?",
  "/search?q=kazakhstan&",
])("%s frozen to a release leads to pages of that release", async (path) => {
  const links = await linksOf(`${path}release=${release}&lang=ru`)
  expect(links.length).toBeGreaterThan(20)
  const data = links.filter((href) => !outside.test(href))
  expect(data.length).toBeGreaterThan(10)
  // A page names itself as it is cited, and the notice leads to the same view of today: nothing else does.
  const onward = data.filter((href) => href.split("?")[0] !== path.split("?")[0])
  expect(onward.filter((href) => !href.includes(`release=${release}`))).toEqual([])
  expect(onward.filter((href) => !href.includes("lang=ru"))).toEqual([])
  expect(data.filter((href) => !href.includes(`release=${release}`)).length).toBeLessThanOrEqual(1)
})

test("an address in a language is left for another by the reader's choice", async ({ open }) => {
  const { page } = await open({ as: "viewer" })
  await page.goto("/countries?lang=ru")
  await sees(page.getByRole("heading", { level: 1, name: "Страны" }))
  await page.getByRole("navigation").getByRole("link", { name: "Торговля", exact: true }).click()
  await page.waitForURL("**/trade?lang=ru")
  await (await awake(page.getByRole("button", { name: "English" }))).click()
  await page.waitForURL("**/trade")
  await expect
    .poll(() => textOf(page.getByRole("navigation", { name: "Main" }).getByRole("link").first()))
    .toBe("Overview")
})
