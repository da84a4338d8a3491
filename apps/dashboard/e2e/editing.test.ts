import type { Locator, Page } from "playwright-core"
import { awake, expect, sees, textOf } from "./journey.ts"
import { test } from "./own-site.ts"
import { demoPassword } from "./sign-in-state.ts"

const address = "https://news.example.org/visit-to-uzbekistan"

/** The field that the focus is in, by Tab alone. */
async function tabTo(page: Page, field: Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await field.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press("Tab")
  }
  throw new Error("Tab does not lead there.")
}

async function pick(page: Page, label: string, typed: string, option: RegExp): Promise<void> {
  await tabTo(page, page.getByRole("combobox", { name: label }))
  await page.keyboard.type(typed)
  await sees(page.getByRole("option", { name: option }))
  await page.keyboard.press("Enter")
}

/** Types a day the way that the browser's own field takes it, in the order of its language. */
async function typeDay(page: Page, label: string, year: number): Promise<void> {
  await tabTo(page, page.getByLabel(label))
  await page.keyboard.type(`1010${year}`)
}

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole("textbox", { name: label, exact: true }))
  await page.keyboard.type(text)
}

const submit = (page: Page) => page.getByRole("button", { name: "See what will change" })

/** Visits of Xi Jinping to a host. */
async function timesIn(page: Page, host: string): Promise<number> {
  const answer = await page.request.post("/graphql", {
    data: {
      query: `{ visits(where: { leaderSlug: { equals: "xi-jinping" }, hostIso3: { equals: "${host}" } }) { totalCount } }`,
    },
  })
  return (await answer.json()).data.visits.totalCount
}

async function correct(page: Page, field: string, text: string, reason: string): Promise<void> {
  await (await awake(page.getByLabel(field))).fill(text)
  await page.getByLabel("Reason for this change").fill(reason)
  await submit(page).click()
}

/** Records a visit of Xi Jinping to Uzbekistan without touching the mouse. */
async function recordByKeyboard(page: Page, year: number): Promise<void> {
  await page.goto("/edit/visit/new")
  await awake(page.getByRole("combobox", { name: "Leader" }))
  await pick(page, "Leader", "Xi Ji", /Xi Jinping/)
  await pick(page, "Host country", "uzb", /Uzbekistan/)
  await typeInto(page, "Cities", "Samarkand, Bukhara")
  await typeDay(page, "First day", year)
  await typeDay(page, "Last day", year)
  await typeInto(page, "Summary", "Talks on a railway.")
  await typeInto(page, "Title", "A report on the visit")
  await typeInto(page, "Address", "no address")
  await page.keyboard.press("Tab")
  await sees(page.getByText("This is not an http or https address."))
  await page.keyboard.press("Shift+Tab")
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.type(address)
  await tabTo(page, submit(page))
  await page.keyboard.press("Enter")
  await sees(page.getByText("Fill this in."))
  await page.keyboard.type("Missing so far.")
  await tabTo(page, submit(page))
  await page.keyboard.press("Enter")
  await sees(page.getByRole("heading", { name: "What will be recorded" }))
  await sees(page.getByText("Samarkand, Bukhara"))
  await tabTo(page, page.getByRole("button", { name: "Save" }))
  await page.keyboard.press("Enter")
  await sees(page.getByText("The visit is recorded"))
}

/** Two editors correct the same field: the second is told, keeps what was typed, and goes on. */
async function correctBoth(page: Page, second: Page): Promise<void> {
  await correct(second, "Summary", "Talks on gas.", "Read again.")
  await sees(second.getByRole("deletion").getByText("Talks on a railway."))
  await sees(second.getByRole("insertion").getByText("Talks on gas."))
  await second.getByRole("button", { name: "Save" }).click()
  await sees(second.getByText("The visit is corrected"))
  await sees(second.getByText("Demo editor corrected it"))

  await correct(page, "Summary", "Talks on a railway and gas.", "More was said.")
  await sees(page.getByText("Somebody changed this row while you were typing"))
  await sees(page.getByText("You both changed “Summary”. Yours stays:"))
  expect(await page.getByLabel("Summary").inputValue()).toBe("Talks on a railway and gas.")
  await submit(page).click()
  await page.getByRole("button", { name: "Save" }).click()
  await sees(page.getByText("The visit is corrected"))
  await sees(page.getByText("More was said."))
}

/** What the page of rankings says. */
async function rankingWords(page: Page): Promise<string> {
  await page.goto("/visits?until=2026-11-01")
  await sees(page.getByRole("heading", { level: 1 }))
  return textOf(page.getByRole("main"))
}

test("an editor records a visit by keyboard, corrects it beside another editor, and retracts it", async ({
  open,
  tried,
}) => {
  const { page } = await open({ as: "editor" })
  const ranked = await rankingWords(page)
  const before = await timesIn(page, "UZB")
  await recordByKeyboard(page, 2026 - tried)
  const href = await page.getByRole("link", { name: "Correct it" }).getAttribute("href")
  expect(await timesIn(page, "UZB")).toBe(before + 1)
  expect(await rankingWords(page)).not.toEqual(ranked)

  const { page: second } = await open({ as: "editor" })
  for (const editor of [page, second]) {
    await editor.goto(href ?? "")
    await sees(editor.getByText("Demo editor recorded it"))
  }
  await correctBoth(page, second)

  await page.reload()
  await (await awake(page.getByLabel("Reason for the retraction"))).fill("It did not take place.")
  await page.getByRole("button", { name: "Retract the visit" }).click()
  await page.getByRole("button", { name: "Retract it" }).click()
  await sees(page.getByText("The visit is retracted"))
  await sees(page.getByText(/the data are without it, and rankings and series no longer count it/))
  expect(await submit(page).count()).toBe(0)
  const release = page.getByRole("link", { name: /^release / })
  expect(await release.getAttribute("href")).toMatch(/^\/releases#\d{4}\./)
  expect(await timesIn(page, "UZB")).toBe(before)
})

test("what is typed into a choice and names nothing stays, with a word on it; a whole name is taken", async ({
  open,
}) => {
  const { page } = await open({ as: "editor" })
  await page.goto("/edit/event/new")
  const series = await awake(page.getByRole("combobox", { name: "Series" }))
  await series.fill("No such series")
  await page.keyboard.press("Tab")
  await sees(page.getByText("Nothing is chosen: take one from the list, or empty the field."))
  expect(await series.inputValue()).toBe("No such series")
  await series.fill("")
  await page.keyboard.press("Tab")
  await expect.poll(() => page.getByText("Nothing is chosen").count()).toBe(0)

  const host = page.getByRole("combobox", { name: "Host country" })
  await host.fill("kazakhstan")
  await page.keyboard.press("Tab")
  await expect.poll(() => host.inputValue()).toBe("Kazakhstan")
})

test("an editor who reads Russian is told in Russian what the API finds wrong", async ({
  open,
}) => {
  const { page } = await open({ as: "editor", locale: "ru" })
  await page.goto("/edit/event/sco-summit-2024")
  const host = await awake(page.getByRole("combobox", { name: "Принимающая страна" }))
  await host.fill("узбек")
  await page.getByRole("option", { name: /Узбекистан/ }).click()
  await page.getByLabel("Город").focus()
  const visitElsewhere = /Ради него совершён визит \S+ в другую страну: Казахстан\./
  await sees(page.getByText(visitElsewhere).first())
  await page.getByLabel("Последний день").fill("2024-06-01")
  await page.getByLabel("Город").focus()
  await sees(page.getByText(/^Последний день \(1 июня 2024 г\.\) раньше первого/))
})

test("to a viewer the pages of editors say whose they are", async ({ page }) => {
  await page.goto("/edit/visit/new")
  await sees(page.getByRole("heading", { name: "This page is for editors" }))
  expect(await page.getByRole("textbox").count()).toBe(0)
})

test("when the session ends, nothing typed is lost, and one goes on after signing in", async ({
  open,
  site: { url },
}) => {
  const { page, context } = await open({ provokes: ["401 /graphql"] })
  const signIn = () =>
    context.request.post("/auth/sign-in/email", {
      data: { email: "editor@khorgos.example", password: demoPassword },
      headers: { origin: url },
    })
  await signIn()
  await page.goto("/edit/event/sco-summit-2024")
  await (await awake(page.getByLabel("City"))).fill("Astana, Palace of Independence")
  await page.getByLabel("Reason for this change").fill("More exact.")
  await context.clearCookies()
  await submit(page).click()
  await sees(page.getByText("Your session is over"))
  await sees(page.getByRole("link", { name: "Sign in, in a new tab" }))
  await signIn()
  expect(await page.getByLabel("City").inputValue()).toBe("Astana, Palace of Independence")
  await submit(page).click()
  await sees(page.getByRole("heading", { name: "What will be recorded" }))
})
