import { inject } from "vitest"
import { expect, test, words } from "./journey.ts"

function ask(path: string, cookies: readonly { name: string; value: string }[]) {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ")
  return fetch(new URL(path, inject("baseURL")), { headers: { cookie }, redirect: "manual" })
}

/** What stands on the page before any script has run. */
function textOfHtml(html: string): string {
  const text = html
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
  return words(text).replaceAll("&#x27;", "'")
}

test("the ranking stands in the first HTML", async () => {
  const response = await ask("/visits?until=2024-07-06", inject("viewer").cookies)
  expect(response.status).toBe(200)
  const text = textOfHtml(await response.text())
  expect(text).toMatch(/1 Russia 9 2 = Kazakhstan 5 2 = United States 5 4 = France 4/)
  expect(text).toContain("up to 6 July 2024")
})

test("so do the finding, a country and the figures of trade", async () => {
  const { cookies } = inject("viewer")
  const read = async (path: string) => textOfHtml(await (await ask(path, cookies)).text())
  expect(await read("/")).toMatch(/China has led trade with Central Asia .* US\$ 70\.2 bn/)
  expect(await read("/countries/KAZ")).toMatch(/Kazakhstan .* visits to it are recorded/)
  expect(await read("/trade")).toMatch(/2023 US\$ 70\.2 bn/)
})

test("without a session nothing is answered but the way to the form", async () => {
  const response = await ask("/visits?until=2024-07-06", [])
  expect(response.status).toBe(307)
  expect(response.headers.get("location")).toBe("/sign-in?next=%2Fvisits%3Funtil%3D2024-07-06")
  // Words of the interface may be there, rows of the data not.
  expect(await response.text()).not.toMatch(/Narendra Modi|chn-xi-/)
})

test("answers carry the headers that guard a reader", async () => {
  const { headers } = await ask("/sign-in", [])
  expect(headers.get("x-content-type-options")).toBe("nosniff")
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
  expect(headers.get("x-powered-by")).toBeNull()
})
