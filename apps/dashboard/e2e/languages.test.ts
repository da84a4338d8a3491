import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Page } from "playwright-core"
import { expect, sees, test } from "./journey.ts"

const messages = fileURLToPath(new URL("../src/messages/", import.meta.url))

type Tree = { [key: string]: string | Tree }

function leaves(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) =>
    typeof value === "string" ? [value] : leaves(value),
  )
}

function read(language: string, name: string): string[] {
  return leaves(JSON.parse(readFileSync(`${messages}${language}/${name}`, "utf8")))
}

/** Whole English messages, without holes, that this language says otherwise. */
function englishLeftOf(language: string): Set<string> {
  const names = readdirSync(`${messages}en`)
  const own = new Set(names.flatMap((name) => read(language, name)))
  const english = names.flatMap((name) => read("en", name))
  return new Set(english.filter((text) => !/[{<]/.test(text) && !own.has(text)))
}

/** Each text of the page that stands by itself, without what says that it is in another language. */
function textsIn(page: Page, language: string): Promise<string[]> {
  return page.evaluate((own) => {
    const texts: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement
      if (!parent || parent.closest("script, style, noscript, code, option")) continue
      if (parent.closest("[lang]")?.getAttribute("lang") !== own) continue
      const text = node.textContent?.trim()
      if (text) texts.push(text)
    }
    for (const element of document.querySelectorAll("[aria-label], [title]")) {
      if (element.closest("[lang]")?.getAttribute("lang") !== own) continue
      for (const name of ["aria-label", "title"]) texts.push(element.getAttribute(name) ?? "")
    }
    return texts.filter(Boolean)
  }, language)
}

const places = ["/", "/claims", "/claims/china-2023-90bn-double-russia", "/explorer", "/design"]
const languages = [
  { language: "ru", nav: "Обзор" },
  { language: "zh", nav: "概览" },
]
const cases = languages.flatMap((spoken) => places.map((path) => ({ ...spoken, path })))

test.for(cases)("$path in $language has no English of our own left", async (spoken, { open }) => {
  const { path, language, nav } = spoken
  const { page } = await open({ as: "viewer", locale: language })
  await page.goto(path)
  expect(await page.locator("html").getAttribute("lang")).toBe(language)
  await sees(page.getByRole("link", { name: nav, exact: true }))
  const english = englishLeftOf(language)
  expect(english.size).toBeGreaterThan(100)
  const left = (await textsIn(page, language)).filter((text) => english.has(text))
  expect([...new Set(left)]).toEqual([])
})

test("a page that there is not says so in the reader's language", async ({ open }) => {
  const provokes = ["404 /nowhere"]
  const { page } = await open({ as: "viewer", locale: "ru", provokes })
  await page.goto("/nowhere")
  await sees(page.getByRole("heading", { name: "Здесь ничего нет" }))
})
