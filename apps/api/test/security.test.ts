import { existsSync } from "node:fs"
import { expect, test } from "vitest"
import { largestCost, largestPage } from "../src/cost.ts"
import { env, usualBudget } from "../src/env.ts"
import { errorCodes } from "../src/errors.ts"
import {
  largestAliases,
  largestDepth,
  largestDirectives,
  largestRepeats,
  largestTokens,
  largestValues,
} from "../src/http/caps.ts"
import { largestBody } from "../src/http/fault.ts"
import { codeOf, type Reason, reasons } from "../src/reasons.ts"
import { authCodes } from "./api.ts"
import { tableBelow, textOf } from "./documents.ts"

const api = ".github/API.md"
const bare = (cell = "") => cell.replaceAll("`", "")

test("API.md has every code, with its sentence, and no other", () => {
  const rows = tableBelow(api, "## Errors")
  expect(Object.fromEntries(rows.map(([code, , meaning]) => [bare(code), meaning]))).toEqual(
    errorCodes,
  )
  for (const [code, status, , todo] of rows)
    expect([code, status, todo]).toEqual([
      code,
      expect.stringMatching(/^[2-5]\d\d/),
      expect.stringMatching(/\w/),
    ])
})

test("API.md has every reason, with its code and its sentence, and no other", () => {
  const rows = tableBelow(api, "### Reasons")
  const codes = Object.keys(reasons).map((reason) => [reason, codeOf(reason as Reason)])
  expect(rows.map(([reason, code]) => [bare(reason), bare(code)])).toEqual(codes)
  expect(rows.map(([, , message]) => message)).toEqual(Object.values(reasons))
})

test("API.md has the codes of signing in", () => {
  const [, below = ""] = textOf(api).split("The routes under `/auth`")
  const named = [...(below.split("## Explorer")[0]?.matchAll(/^\| `([A-Z_]+)`/gm) ?? [])]
  expect(named.map(([, code]) => code)).toEqual(["API_UNREACHABLE", ...authCodes])
})

test("API.md has the limits as they are", () => {
  const limits = tableBelow(api, "## Limits").map(([, most, code]) => [
    bare(code),
    Number.parseInt(bare(most).replaceAll(",", ""), 10),
  ])
  expect(Object.fromEntries(limits)).toEqual({
    QUERY_TOO_EXPENSIVE: largestCost,
    BUDGET_EXHAUSTED: usualBudget,
    PAGE_TOO_LARGE: largestPage,
    QUERY_TOO_DEEP: largestDepth,
    TOO_MANY_ALIASES: largestAliases,
    TOO_MANY_DIRECTIVES: largestDirectives,
    TOO_MANY_REPEATS: largestRepeats,
    QUERY_TOO_LONG: largestTokens,
    TOO_MANY_VALUES: largestValues,
    QUERY_TIMEOUT: env.STATEMENT_TIMEOUT / 1000,
    BAD_REQUEST: largestBody / 1024,
  })
})

test("each row of SECURITY.md names tests that there are, or a reason", () => {
  const rows = tableBelow(".github/SECURITY.md", "## Checklist")
  expect(rows.map(([number]) => Number(number))).toEqual(
    Array.from({ length: 44 }, (_, index) => index + 1),
  )
  const files = rows.flatMap(([, , held = ""]) =>
    [...held.matchAll(/`([\w./-]+\.ts)`/g)].map(([, path]) => path ?? ""),
  )
  expect(files.length).toBeGreaterThan(30)
  const root = new URL("../../../", import.meta.url)
  expect(files.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
  for (const [, , held] of rows) expect(held).toMatch(/\.ts`|\w+ \w+/)
})

test("there is one copy of graphql, and versions are exact", () => {
  const locked = textOf("pnpm-lock.yaml").match(/^ {2}graphql@[^:]+:/gm)
  expect(new Set(locked?.map((line) => line.trim())).size).toBe(1)
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    textOf("apps/api/package.json"),
  )
  const loose = Object.entries(dependencies).filter(
    ([, version]) => !/^(\d+\.\d+\.\d+|catalog:|workspace:\*)$/.test(version),
  )
  expect(loose).toEqual([])
})
