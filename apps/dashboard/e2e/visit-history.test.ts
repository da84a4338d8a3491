import type { Page } from "playwright-core"
import { expect, sees, textsOf } from "./journey.ts"
import { test } from "./own-site.ts"

const slug = "jpn-abe-2015-1-kgz-2015-10-26"

/** What an editor's program sends from this page's browser, and the data of the answer. */
async function ask(page: Page, query: string) {
  const answer = await page.request.post("/graphql", { data: { query } })
  const { data, errors } = await answer.json()
  expect(errors).toBeUndefined()
  return data
}

test("an editor's correction is told on the visit's page, field by field", async ({ open }) => {
  const { page } = await open({ as: "editor" })
  const { visit } = await ask(page, `{ visit(slug: "${slug}") { revision summary } }`)
  await ask(
    page,
    `mutation { correctVisit(
    slug: "${slug}", expected: ${visit.revision}, reason: "The hour of the arrival was read."
    input: { cities: ["Bishkek", "Manas"], summary: "Five-nation tour; arrival on 26 October at noon." }
  ) { visit { slug } } }`,
  )

  await page.goto(`/visits/${slug}`)
  const history = page.locator("#history")
  await sees(history.getByText(/^Corrected by Demo editor, \d+ \w+ \d{4}, \d\d:\d\d$/))
  await sees(history.getByText("The hour of the arrival was read."))
  await expect
    .poll(() => textsOf(history.getByRole("row")))
    .toEqual([
      "Cities Bishkek → Bishkek, Manas",
      "Summary Five-nation tour; arrival on 26 October read. at noon.",
    ])
  await expect.poll(() => textsOf(history.locator("del"))).toEqual(["Bishkek", "read."])
  const edit = page.getByRole("main").getByRole("link", { name: "Edit", exact: true })
  expect(await edit.getAttribute("href")).toBe(`/edit/visit/${slug}`)
  await page.getByRole("link", { name: /^Open as of release/ }).waitFor()
})

test("where a retracted visit was stands who withdrew it and why, and its last release", async ({
  open,
}) => {
  const { page } = await open({ as: "editor", provokes: ["404 /visits/"] })
  const { recordVisit } = await ask(
    page,
    `mutation { recordVisit(
    input: { leaderSlug: "shinzo-abe", hostIso3: "MNG", cities: ["Ulaanbaatar"],
      startDate: "2016-07-14", endDate: "2016-07-16", type: SUMMIT, summary: "ASEM summit." }
    source: { document: { title: "A report", url: "https://news.example.org/report" } }
    reason: "Missing so far."
  ) { visit { slug revision } } }`,
  )
  const { slug, revision } = recordVisit.visit
  await ask(
    page,
    `mutation { retractVisit(slug: "${slug}", expected: ${revision}, reason: "Out of scope.") {
    visit { slug } } }`,
  )

  const answer = await page.goto(`/visits/${slug}`)
  expect(answer?.status()).toBe(404)
  await sees(page.getByRole("heading", { name: "This visit was retracted", level: 1 }))
  await sees(page.getByText(/^Retracted by Demo editor/))
  await sees(page.getByText("Out of scope."))
  await page.getByRole("link", { name: /^The row as it stood in release/ }).click()
  await sees(page.getByRole("heading", { name: "Shinzo Abe in Mongolia", level: 1 }))

  await page.goto("/visits/no-such-visit")
  await sees(page.getByRole("heading", { name: "Nothing is here" }))
})
