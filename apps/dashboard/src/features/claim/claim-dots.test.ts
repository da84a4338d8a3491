import { createTranslator } from "next-intl"
import { expect, test } from "vitest"
import { formats } from "@/lib/format"
import en from "@/messages/en/claim.json"
import { claimDots, dotsInWords } from "./claim-dots"
import type { Basis, ClaimFigure, ClaimVerdict } from "./claim-fragment"

const t = createTranslator({ locale: "en", messages: { claim: en }, namespace: "claim" })
const dots = (verdicts: ClaimVerdict[]) => claimDots(verdicts, formats("en"), t)

function figure(label: string, given: Partial<ClaimFigure>): ClaimFigure {
  const none = { value: null, claimed: null, year: null, day: null, missing: null }
  return { label, unit: "USD", complete: true, verification: null, sources: [], ...none, ...given }
}

function verdict(basis: Basis, figures: ClaimFigure[]): ClaimVerdict {
  const words = { whose: "", sentence: "", caveats: [], parts: [] }
  return { moment: "SAID", until: "2024-07-05", basis, outcome: "HOLDS", figures, ...words }
}

test("each set of figures is a dot with its word beside what was claimed", () => {
  const china = (value: string, given = {}) =>
    figure("Turnover with China", { value, year: 2022, claimed: "70000000000", ...given })
  const panels = dots([
    verdict("CUSTOMS", [
      china("70200000000"),
      { ...china("69800000000"), label: "Turnover with China, also quoted" },
    ]),
    verdict("OFFICES", [china("37400000000", { complete: false })]),
  ])
  expect(panels).toEqual([
    {
      fromZero: true,
      groups: [
        {
          title: "Turnover with China, 2022",
          claimed: { value: 7e10, text: "claimed US$\u00a070.0\u00a0bn" },
          rows: [
            {
              label: "customs",
              value: "US$\u00a070.2\u00a0bn",
              points: [
                { value: 70.2e9, label: "2022", hollow: false },
                { value: 69.8e9, label: "2022", hollow: false },
              ],
            },
            {
              label: "national offices",
              value: "US$\u00a037.4\u00a0bn",
              points: [{ value: 37.4e9, label: "2022", hollow: true }],
            },
          ],
        },
      ],
    },
  ])
  expect(dotsInWords(panels)).toContain("claimed US$\u00a070.0\u00a0bn, customs")
})

test("only what the claim names a value for is drawn; else what comes first", () => {
  const [ratio, part] = [
    figure("Ratio", { unit: "RATIO", value: "2.03", claimed: "2" }),
    figure("Turnover", { value: "44" }),
  ]
  const units = (figures: ClaimFigure[]) =>
    dots([verdict("QUOTED", figures)]).map(({ groups }) => groups[0]?.title)
  expect(units([part, ratio])).toEqual(["Ratio"])
  expect(units([part])).toEqual(["Turnover"])
})

test("years follow one another in a row, and days are a line of their own", () => {
  const [amounts, days] = dots([
    verdict("VISITS", [
      figure("Visits in the year", { unit: "VISITS", value: "8", year: 2024 }),
      figure("Visits in the year", { unit: "VISITS", value: "4", year: 2023 }),
      figure("Beginning of visit 1", { unit: "DAY", day: "2013-09-06" }),
      figure("Beginning of visit 2", { unit: "DAY", day: "2015-05-07" }),
    ]),
  ])
  expect(amounts?.groups[0]?.rows[0]?.points.map(({ label }) => label)).toEqual(["2023", "2024"])
  expect(amounts?.groups[0]?.rows[0]?.value).toBe("8")
  expect(days?.groups.map(({ title, rows }) => [title, rows[0]?.points.length])).toEqual([
    ["Beginning of visit", 2],
  ])
})

test("a claim without figures has no picture", () => {
  expect(dots([verdict("QUOTED", [])])).toEqual([])
})
