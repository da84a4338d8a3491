import { createTranslator } from "next-intl"
import { expect, test } from "vitest"
import { formats } from "@/lib/format"
import en from "@/messages/en/trade.json"
import type { MirrorYear } from "./mirror-answer"
import { mirrorFinding } from "./mirror-finding"
import { figure, lacking } from "./samples"

const t = createTranslator({ locale: "en", messages: { trade: en }, namespace: "trade" })

const told = (year: number, reporter: MirrorYear["reporter"], partner: MirrorYear["partner"]) => ({
  year,
  reporter,
  partner,
  reconciled: null,
  gapUsd: reporter && partner ? "1" : null,
  gapPercent: null,
  gapIs: "PARTNER_MINUS_REPORTER" as const,
  compared: 6,
  expected: 10,
  notes: [],
  preferred: null,
})
const said = (...years: MirrorYear[]) =>
  mirrorFinding(t, formats("en"), { of: "Central Asia", with: "China", years }).replaceAll(
    "\u00a0",
    " ",
  )

test("a side that lacks parts says at least so much", () => {
  expect(said(told(2023, figure(49.3, lacking), figure(89.3)))).toBe(
    "In 2023 Central Asia says at least US$ 49.3 bn, China says US$ 89.3 bn",
  )
  expect(said(told(2023, figure(49.3), figure(89.3)), told(2024, figure(50), null))).toBe(
    "In 2023 Central Asia says US$ 49.3 bn, China says US$ 89.3 bn",
  )
  expect(said(told(2024, figure(50), null))).toBe("In no year do both sides report it whole")
})
