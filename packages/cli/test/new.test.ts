import { rmSync } from "node:fs"
import { afterAll, beforeAll, expect, test } from "vitest"
import { Scratch, succeed } from "./scratch.ts"

// `npm run new` on a copy of the repository: what it writes is checked, tested and taken back.

let scratch: Scratch
let before: Record<string, string>

beforeAll(() => {
  scratch = new Scratch()
  before = scratch.tree()
}, 60_000)
afterAll(() => scratch.remove(), 60_000)

const fields = [
  "title:text",
  "signedOn:day",
  "parties:country[]",
  "url:url?",
  "kind:enum(bilateral|multilateral)",
  "host:country?",
  "worth:decimal(US dollars)?",
  "articles:int",
  "inForce:bool",
]
const module = "apps/api/src/modules/treaty/treaty"
const list = "apps/dashboard/src/features/treaty/TreatyList.tsx"
const page = "apps/dashboard/src/app/(site)/treaties/page.tsx"

const changed = () => {
  const now = scratch.tree()
  const paths = new Set([...Object.keys(before), ...Object.keys(now)])
  return [...paths].filter((path) => before[path] !== now[path])
}

test.each([
  ["NAME_TAKEN", ["visit", "title:text"]],
  ["NAME_TAKEN", ["visit-type", "title:text"]],
  ["BAD_NOUN", ["Treaty", "title:text"]],
  ["BAD_PLURAL", ["news", "title:text"]],
  ["RESERVED_WORD", ["table", "title:text"]],
  ["RESERVED_WORD", ["treaty", "order:int"]],
  ["RESERVED_WORD", ["treaty", "slug:text"]],
  ["BAD_FIELD", ["treaty", "title"]],
  ["BAD_FIELD", ["treaty", "title:text", "title:url"]],
  ["BAD_TYPE", ["treaty", "title:string"]],
  ["BAD_TYPE", ["treaty", "worth:decimal"]],
  ["BAD_TYPE", ["treaty", "valueUsd:decimal(euros)"]],
  ["BAD_TYPE", ["treaty", "kind:enum(one)"]],
  ["BAD_PLURAL", ["treaty", "party:country[]"]],
  ["NO_FIELDS", ["treaty"]],
  ["BAD_ARGUMENT", ["treaty", "title:text", "--page"]],
  ["NO_SUCH_NOUN", ["treaty", "--remove"]],
  ["CHANGED_BY_HAND", ["visit", "--remove"]],
])("%s refuses %j before anything is written", (code, args) => {
  const { status, output } = scratch.khorgos("new", ...args)
  expect(output).toMatch(new RegExp(`^${code}: .+`))
  expect(status).toBe(1)
})

test("a noun that cannot be generated leaves nothing behind", { timeout: 300_000 }, () => {
  const printer = "apps/api/src/print-schema.ts"
  const text = scratch.read(printer)
  scratch.write(printer, `throw new Error("The disk is full.")\n`)
  const { status, output } = scratch.khorgos("new", "treaty", "title:text")
  expect(output).toContain("The disk is full.")
  expect(status).toBe(1)
  scratch.write(printer, text)
  expect(changed()).toEqual([])
})

test("a noun is written into every room", { timeout: 300_000 }, () => {
  const output = succeed(scratch.khorgos("new", "treaty", ...fields, "--dashboard"))
  expect(output).toContain(`${module}.ts`)
})

test("what was written passes the checks", { timeout: 300_000 }, () => {
  const written = changed().filter((path) => /\.(tsx?|json)$/.test(path))
  expect(written).toContain(page)
  succeed(scratch.lint(...written))
  succeed(scratch.types("apps/api", ["src/modules/treaty/treaty.ts"]))
  const shown = ["src/features/treaty/TreatyList.tsx", "src/i18n/next-intl.d.ts"]
  succeed(scratch.types("apps/dashboard", shown))
  succeed(scratch.test("apps/dashboard", "src/i18n/catalogue.test.ts"))
})

test("it is answered through GraphQL, and keeps the rules of every list", {
  timeout: 300_000,
}, () => {
  const output = succeed(
    scratch.test("apps/api", `${module.slice("apps/api/".length)}.test.ts`, "src/schema.test.ts"),
  )
  expect(output).toMatch(/Test Files\s+2 passed/)
})

test("a file changed by hand is not removed unasked", () => {
  const text = scratch.read(list)
  scratch.write(list, `${text}\n// Mine.\n`)
  const { status, output } = scratch.khorgos("remove", "treaty")
  expect(output).toContain(`CHANGED_BY_HAND: These are not as they were made:\n  ${list}\n`)
  expect(status).toBe(1)
  scratch.write(list, text)
})

test("removed again, nothing is left of it but its two migrations", { timeout: 300_000 }, () => {
  succeed(scratch.khorgos("remove", "treaty"))
  const left = changed()
  expect(left.filter((path) => !path.endsWith("/migration.sql"))).toEqual([])
  expect(left).toHaveLength(2)
  expect(scratch.read(left[1] ?? "")).toContain('DROP TABLE "treaty";')
  expect(succeed(scratch.khorgos("migrate"))).toMatch(/Migrations: \d+ applied/)
  for (const path of left) rmSync(scratch.at(path))
})
