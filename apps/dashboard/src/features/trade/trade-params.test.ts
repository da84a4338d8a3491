import fc from "fast-check"
import { expect, test } from "vitest"
import { outsideFive } from "./five-partners"
import { modes, modesOf, readKept, readTradeParams, tradeHref } from "./trade-params"
import { bases, measures } from "./trade-series"

const standard = {
  of: "CA5",
  with: ["CHN", "RUS"],
  basis: "RECONCILED",
  measure: "turnover",
  from: 2000,
  to: 2025,
  mode: "amount",
  base: null,
  log: false,
  visits: true,
}

test("an empty address asks the standard question", () => {
  expect(readTradeParams({}, 2025)).toEqual(standard)
  expect(readTradeParams({ of: "", with: "", basis: "", from: "" }, 2025)).toEqual(standard)
})

test("partners come joined by commas or repeated, once each and six at most", () => {
  const partners = (codes: string | string[]) => readTradeParams({ with: codes }, 2025).with
  expect(partners("CHN,RUS,CHN,")).toEqual(["CHN", "RUS"])
  expect(partners(["CHN", "RUS,TUR"])).toEqual(["CHN", "RUS", "TUR"])
  expect(partners("A,B,C,D,E,F,G,H")).toEqual(["A", "B", "C", "D", "E", "F"])
})

test.each([
  [{ of: "KAZ", with: "KAZ,RUS" }, ["RUS"]],
  [{ of: "CHN", with: "CHN,RUS" }, ["RUS"]],
  [{ of: "KAZ", with: "KAZ" }, ["CHN", "RUS"]],
  [{ of: "CHN", with: "CHN" }, ["CA5"]],
  [{ of: "RUS" }, ["CA5"]],
  [{ of: "A", with: "A,B,C,D,E,F,G" }, ["B", "C", "D", "E", "F", "G"]],
])("nobody trades with itself: %o is with %o", (search, partners) => {
  expect(readTradeParams(search, 2025).with).toEqual(partners)
})

test("the five are no partners of each other where each is a panel", () => {
  expect(outsideFive(["KAZ", "CHN", "CA5", "UZB"])).toEqual(["CHN", "CA5"])
})

test("what means nothing falls back; codes stay, for the API to judge", () => {
  const params = readTradeParams(
    { of: "XXX", basis: "GUESS", measure: "profit", from: "20", to: "2O20" },
    2025,
  )
  expect(params).toEqual({ ...standard, of: "XXX" })
})

const code = fc.stringMatching(/^[A-Z0-9]{2,4}$/)
const params = fc
  .record({
    of: code,
    with: fc.uniqueArray(code, { minLength: 1, maxLength: 6 }),
    basis: fc.constantFrom(...bases),
    measure: fc.constantFrom(...measures),
    from: fc.integer({ min: 2000, max: 2010 }),
    to: fc.integer({ min: 2010, max: 2025 }),
    mode: fc.constantFrom(...modes),
    base: fc.integer({ min: 2000, max: 2025 }),
    log: fc.boolean(),
    visits: fc.boolean(),
  })
  .filter((wanted) => !wanted.with.includes(wanted.of))
  .map((wanted) => {
    const mode = modesOf(wanted.measure).includes(wanted.mode) ? wanted.mode : "amount"
    const scaled = mode === "amount" && wanted.measure !== "balance"
    return {
      ...wanted,
      mode,
      base: mode === "index" ? wanted.base : null,
      log: wanted.log && scaled,
    }
  })

test("an address says exactly what it was made from", () => {
  fc.assert(
    fc.property(params, (wanted) => {
      const { searchParams } = new URL(tradeHref(wanted), "http://dashboard")
      expect(readTradeParams(Object.fromEntries(searchParams), 2025)).toEqual(wanted)
    }),
  )
})

test("a change keeps the rest, and commas stay readable", () => {
  const href = tradeHref(readTradeParams({}, 2025), { basis: "PARTNER" })
  expect(href).toBe("/trade?of=CA5&with=CHN,RUS&basis=PARTNER&measure=turnover&from=2000&to=2025")
})

test("links keep a frozen release and the language, and nothing else that the address says", () => {
  const kept = readKept({ release: "2026.11.23", lang: ["ru", "zh"], utm: "x", mode: "share" })
  expect(kept).toEqual({ release: "2026.11.23", lang: "ru" })
  expect(tradeHref(readTradeParams({}, 2025), { mode: "index" }, kept)).toMatch(
    /&mode=index&release=2026.11.23&lang=ru$/,
  )
})

test.each([
  [
    { measure: "balance", mode: "share", scale: "log" },
    { mode: "amount", log: false },
  ],
  [{ measure: "exports", mode: "world" }, { mode: "amount" }],
  [
    { mode: "share", scale: "log" },
    { mode: "share", log: false },
  ],
  [{ mode: "index", base: "soon" }, { base: null }],
  [{ mode: "index", base: "2012" }, { base: 2012 }],
  [{ visits: "off" }, { visits: false }],
  [
    { from: "2020", to: "2010" },
    { from: 2010, to: 2020 },
  ],
])("%o is read as %o", (search, wanted) => {
  expect(readTradeParams(search, 2025)).toMatchObject(wanted)
})
