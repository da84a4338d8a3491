import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import account from "@/messages/en/account.json"
import edit from "@/messages/en/edit.json"
import view from "@/messages/en/view.json"

const guide = fileURLToPath(new URL("../../../../.github/API.md", import.meta.url))

/** Reasons that the API gives, with the sentences whose holes are their values. */
function reasonsOfTheApi(): Map<string, string> {
  const [, below = ""] = readFileSync(guide, "utf8").split("\n### Reasons\n")
  const [table = ""] = below.split("\n### ")
  const rows = table.matchAll(/^\| `([A-Z\d_]+)` +\| `[A-Z_]+` +\| (.*\S) +\|$/gm)
  return new Map([...rows].map(([, reason = "", message = ""]) => [reason, message]))
}

const holesOf = (message: string) => [...message.matchAll(/\{(\w+)[,}]/g)].map(([, hole]) => hole)

const words: [string, string][] = [edit, account, view].flatMap(({ faultReasons }) =>
  Object.entries(faultReasons),
)

test("there are words for every reason that the API gives, and for no other", () => {
  const known = reasonsOfTheApi()
  expect(known.size).toBeGreaterThan(70)
  expect(words.map(([reason]) => reason).sort()).toEqual([...known.keys()].sort())
})

test.each(words)("%s says only what the API tells", (reason, message) => {
  expect(holesOf(reasonsOfTheApi().get(reason) ?? "")).toEqual(
    expect.arrayContaining(holesOf(message)),
  )
})
