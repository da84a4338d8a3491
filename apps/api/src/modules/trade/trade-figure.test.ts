import { Prisma } from "@khorgos/prisma"
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  type Asked,
  type Comparison,
  compare,
  type Figure,
  type Point,
} from "../../../test/trade.ts"

// What holds of every figure, whoever is asked about.

const parties = ["KAZ", "KGZ", "TJK", "TKM", "UZB", "CHN", "RUS", "TUR", "DEU", "EUU", "CA5", "GCC"]
const asked: fc.Arbitrary<Asked> = fc
  .record({
    of: fc.constantFrom(...parties),
    with: fc.uniqueArray(fc.constantFrom(...parties), { minLength: 1, maxLength: 4 }),
    basis: fc.constantFrom("REPORTER", "PARTNER", "RECONCILED", "HEADLINE"),
  })
  .map((args) => ({ ...args, with: args.with.filter((code) => code !== args.of) }))
  .filter((args) => args.with.length > 0)

async function always(law: (comparison: Comparison) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(asked, async (args) => law(await compare(args))),
    { numRuns: 20, examples: [[{ of: "CA5", with: ["CHN", "RUS"], basis: "RECONCILED" }]] },
  )
}

const pointsOf = ({ series }: Comparison): Point[] => series.flatMap(({ points }) => points)
const figuresOf = (point: Point): Figure[] =>
  [point.exports, point.imports, point.turnover, point.balance].filter((figure) => figure !== null)
const amount = (figure: Figure) => new Prisma.Decimal(figure.valueUsd)

test("every figure names its sources, and all are of the basis asked for", async () => {
  const basisOf = { REPORTER: "DECLARED", PARTNER: "DECLARED", RECONCILED: "RECONCILED" } as const
  await always((comparison) => {
    for (const { sources } of pointsOf(comparison).flatMap(figuresOf)) {
      expect(sources.length).toBeGreaterThan(0)
      for (const source of sources)
        if (comparison.basis === "HEADLINE") expect(source.kind).toBe("DOCUMENT")
        else expect(source.basis).toBe(basisOf[comparison.basis as keyof typeof basisOf])
    }
  })
})

test("balance is exports minus imports and turnover their sum, to the last digit", async () => {
  await always((comparison) => {
    for (const { exports, imports, turnover, balance } of pointsOf(comparison)) {
      if (!exports || !imports) {
        expect(balance).toBeNull()
        continue
      }
      expect(balance?.valueUsd).toBe(amount(exports).minus(amount(imports)).toFixed())
      if (comparison.basis !== "HEADLINE")
        expect(turnover?.valueUsd).toBe(amount(exports).plus(amount(imports)).toFixed())
    }
  })
})

test("what is reported and what is missing make up what is expected", async () => {
  await always((comparison) => {
    for (const figure of pointsOf(comparison).flatMap(figuresOf)) {
      expect(figure.reported + figure.missing.length).toBe(figure.expected)
      if (figure.complete) expect(figure.missing).toEqual([])
    }
  })
})

test("shares are given for all partners of a year or none, and sum to 100", async () => {
  await always((comparison) => {
    for (const points of Map.groupBy(pointsOf(comparison), ({ year }) => year).values()) {
      const shares = points.flatMap(({ shareOfPartners }) => shareOfPartners ?? [])
      if (shares.length === 0) continue
      expect(shares).toHaveLength(comparison.series.length)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 2)
      for (const { turnover } of points) expect(turnover?.complete).toBe(true)
    }
  })
})

test("years come in order, each once", async () => {
  await always(({ series }) => {
    for (const { points } of series) {
      const years = points.map(({ year }) => year)
      expect(years).toEqual([...new Set(years)].sort((a, b) => a - b))
    }
  })
})
