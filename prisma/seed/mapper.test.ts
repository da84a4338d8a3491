import { expect, test } from "vitest"
import { Context } from "./context.ts"
import { toCoverage } from "./coverage.ts"
import { Problems } from "./error.ts"
import { toTradeHeadline } from "./headline.ts"
import { toInvestment } from "./investment.ts"
import { toProductFlow } from "./product.ts"
import { Sources, toDocument } from "./source.ts"
import { toTradeFlow } from "./trade.ts"

function newContext(): Context {
  const problems = new Problems()
  const context = new Context(problems, new Sources([], problems))
  for (const code of ["CHN", "KAZ", "KGZ"]) context.countries.add(code)
  context.groups.set("CA5", ["KAZ", "KGZ"])
  context.leaders.set("Xi Jinping", { slug: "xi-jinping", countryIso3: "CHN" })
  return context
}

const flow = {
  reporter_iso3: "CHN",
  partner_iso3: "KAZ",
  year: 2014,
  flow: "export",
  value_usd: "1",
  source_id: "OEC_SITC",
  basis: "reconciled",
} as const

test.each([
  ["partial year in the source", true],
  ["EU membership as defined by source", false],
  [null, false],
])("a trade figure with the note %s: of part of the year is %s", (note, partialYear) => {
  expect(toTradeFlow({ ...flow, note })).toMatchObject({ partialYear, note, valueUsd: "1" })
})

test.each([
  ["EUR 5 at 1.0534; Jan-Nov only", true],
  ["EUR 5 at 1.0534; complete chapter", false],
])("a product figure with the note %s: of part of the year is %s", (note, partialYear) => {
  const row = { ...flow, classification: "HS", product_code: "01", note }
  expect(toProductFlow(row)).toMatchObject({ partialYear, productCode: "01" })
})

test("a document is titled by its site where the row gives no title", () => {
  const url = "https://www.tass.com/politics/1398153"
  const document = toDocument({ url })
  expect(document).toMatchObject({ title: "tass.com", kind: "document", url, licence: null })
  expect(document.key).toMatch(/^doc-[0-9a-f]{12}$/)
})

test("a document cited several times is one source, with the first title and licence given", () => {
  const { sources } = newContext()
  const url = "https://tass.com/1"
  const keys = [
    sources.cite({ url }),
    sources.cite({ url, title: "First" }),
    sources.cite({ url, title: "Second", licence: "CC BY" }),
  ]
  expect(new Set(keys).size).toBe(1)
  const [row] = sources.table().rows.filter(({ key }) => key === keys[0])
  expect(row).toMatchObject({ title: "First", licence: "CC BY" })
})

test("coverage names countries, not groups; any host is no list", () => {
  const row = { leaders: "Xi Jinping", from: "2013-03-14", to: "2026-09-25", note: "-" }
  const complete = { ...row, completeness: "complete" } as const
  const context = newContext()
  expect(
    toCoverage({ ...complete, leader_country: ["CHN"], hosts: ["any"] }, context),
  ).toMatchObject({
    leaderSlug: "xi-jinping",
    leaderIso3: ["CHN"],
    hostIso3: [],
    slug: "xi-jinping-any-2013-03-14",
  })
  const five = { ...complete, leaders: "presidents of the five", leader_country: ["CA5"] }
  expect(toCoverage({ ...five, hosts: ["CHN", "CA5"] }, context)).toMatchObject({
    leaderSlug: null,
    leaderIso3: ["KAZ", "KGZ"],
    hostIso3: ["CHN", "KAZ", "KGZ"],
  })
})

const citation = { source_url: "https://tass.com/2", checked: "stored" } as const

test("a headline's parties go to the columns of countries or of groups, a share to its own", () => {
  const row = {
    ...citation,
    entity: "CHN",
    partner: "CA5",
    year: 2024,
    measure: "share_of_CA5_percent",
    value_usd: "46",
    quoted_text_paraphrased: "46 %",
    source_title: "TASS",
  } as const
  expect(toTradeHeadline({ file: "f", line: 2, row }, newContext())).toMatchObject({
    slug: "chn-ca5-2024-share-of-ca5",
    reporterIso3: "CHN",
    reporterGroupCode: null,
    partnerIso3: null,
    partnerGroupCode: "CA5",
    measure: "share_of_ca5",
    valueUsd: null,
    sharePercent: "46",
  })
})

test("AidData's commitments have the dataset as source, other figures the quoted document", () => {
  const row = {
    ...citation,
    investor_iso3: "CHN",
    recipient_iso3: "CA5",
    year: 2020,
    measure: "commitment_oda_like",
    value_usd: "5",
    price_basis: "constant 2021 USD",
    source: "AidData Global Chinese Development Finance Dataset v3.0, country-year sums",
    licence: "ODC-By 1.0",
  } as const
  const context = newContext()
  expect(toInvestment({ file: "f", line: 2, row }, context)).toMatchObject({
    slug: "chn-ca5-2020-commitment-oda-like-aiddata",
    recipientIso3: null,
    recipientGroupCode: "CA5",
    sourceKey: "AIDDATA",
  })
  const quoted = { ...row, source: "EDB, quoted" }
  expect(toInvestment({ file: "f", line: 2, row: quoted }, context).sourceKey).toMatch(/^doc-/)
})
