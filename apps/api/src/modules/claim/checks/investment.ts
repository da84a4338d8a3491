import { graphql, type ResultOf } from "@khorgos/types"
import { type Basis, type ClaimCheck, defineCheck, type FigureDraft } from "../claim-check.ts"
import { type Answer, known } from "../judgement.ts"
import { country, percent, sentence } from "../words.ts"
import { failing } from "./parts.ts"
import { aboutHalf } from "./shares.ts"
import type { Judged } from "./turnover.ts"
import { sourcesOf, verificationOf } from "./visit-records.ts"

const InvestmentAmount = graphql(`
  fragment InvestmentAmount on Investment @_unmask {
    year
    measure
    valueUsd
    priceBasis
    verification
    recipient { iso3 }
    source { key }
  }
`)
const InTheFive = graphql(
  `
    query InvestmentOfChinaInTheFive {
      stocks: investments(
        first: 1000
        where: {
          investorIso3: { equals: "CHN" }
          measure: { startsWith: "fdi_stock" }
          OR: [
            { recipientIso3: { in: ["KAZ", "KGZ", "TJK", "TKM", "UZB"] } }
            { recipientGroupCode: { equals: "CA5" } }
          ]
        }
      ) {
        nodes { ...InvestmentAmount }
      }
      commitments: investments(
        first: 1000
        where: {
          investorIso3: { equals: "CHN" }
          measure: { startsWith: "commitment" }
          OR: [
            { recipientIso3: { in: ["KAZ", "KGZ", "TJK", "TKM", "UZB"] } }
            { recipientGroupCode: { equals: "CA5" } }
          ]
        }
      ) {
        nodes { ...InvestmentAmount }
      }
    }
  `,
  [InvestmentAmount],
)
type Row = ResultOf<typeof InvestmentAmount>

const half = "about half of China's investment in the five"
const largest = "the largest share"

function unknownShare(reason: string, figures: FigureDraft[] = []): Judged {
  return {
    parts: [half, largest].map((text) => ({ text, answer: "unknown" as const })),
    sentence: reason,
    figures,
    caveats: ["Stocks and commitments are different measures and are not added up."],
  }
}

function amountFigure(label: string, rows: readonly Row[], years: { year?: number }): FigureDraft {
  const [first] = rows
  const sum = rows.reduce((total, { valueUsd }) => total + Number(valueUsd), 0)
  return {
    label: first && first.priceBasis !== "current USD" ? `${label}, ${first.priceBasis}` : label,
    unit: "usd",
    value: rows.length === 1 && first ? first.valueUsd : sum.toFixed(0),
    ...years,
    complete: true,
    ...verificationOf(rows),
    sourceKeys: sourcesOf(rows),
  }
}

interface Shares {
  what: string
  when: string
  year?: number
  whole: number
  byRecipient: ReadonlyMap<string, readonly Row[]>
  wholeRows: readonly Row[]
}

const sumOf = (rows: readonly Row[]) =>
  rows.reduce((total, { valueUsd }) => total + Number(valueUsd), 0)

function judgeShares({ what, when, year, whole, byRecipient, wholeRows }: Shares): Judged {
  const dated = year === undefined ? {} : { year }
  const ours = sumOf(byRecipient.get("KAZ") ?? [])
  const others = [...byRecipient].filter(([iso3]) => iso3 !== "KAZ").map(([, rows]) => sumOf(rows))
  const unnamed = whole - ours - others.reduce((sum, each) => sum + each, 0)
  const share = (ours / whole) * 100
  const isLargest: Answer = others.some((each) => each >= ours)
    ? "no"
    : unnamed < ours
      ? "yes"
      : "unknown"
  const parts = [
    { text: half, answer: known(share >= aboutHalf.low && share <= aboutHalf.high) },
    { text: largest, answer: isLargest },
  ]
  return {
    parts,
    sentence: `${when} Kazakhstan had ${percent(share)} of ${what}, ${isLargest === "yes" ? "the largest share" : isLargest === "no" ? "not the largest share" : "of unknown rank"}.${failing(parts)}`,
    figures: [
      {
        label: "Kazakhstan's share",
        unit: "percent",
        value: share.toFixed(2),
        claimed: "50",
        ...dated,
        complete: true,
        ...verificationOf(wholeRows),
        sourceKeys: sourcesOf(wholeRows),
      },
      ...[...byRecipient].map(([iso3, rows]) => amountFigure(country(iso3), rows, dated)),
      ...(year === undefined
        ? []
        : [
            amountFigure(
              "The five",
              wholeRows.filter(({ recipient }) => !recipient),
              dated,
            ),
          ]),
    ],
    caveats: ["Stocks and commitments are different measures and are not added up."],
  }
}

function byRecipient(rows: readonly Row[]) {
  const named = rows.flatMap((row) => (row.recipient ? [{ iso3: row.recipient.iso3, row }] : []))
  const grouped = Map.groupBy(named, ({ iso3 }) => iso3)
  return new Map([...grouped].sort().map(([iso3, each]) => [iso3, each.map(({ row }) => row)]))
}

/** Shares in a stock, of the last year that has both Kazakhstan's and the whole. */
function judgeStock(rows: readonly Row[], lastYear: number, holder: string): Judged {
  const known = rows.filter(({ year }) => year <= lastYear)
  const years = Map.groupBy(known, ({ year }) => year)
  const year = [...years]
    .filter(
      ([, each]) =>
        each.some(({ recipient }) => recipient?.iso3 === "KAZ") &&
        each.some(({ recipient }) => !recipient),
    )
    .map(([each]) => each)
    .sort((a, b) => b - a)[0]
  const ofYear = year === undefined ? undefined : years.get(year)
  if (year === undefined || !ofYear)
    return unknownShare(
      known.length > 0
        ? `${sentence(holder)} gives the five as a whole, and no figure for Kazakhstan, up to ${lastYear}.`
        : `There is no figure of ${holder} up to ${lastYear}.`,
      known.map((row) => amountFigure("The five", [row], { year: row.year })),
    )
  return judgeShares({
    what: `the stock of China's direct investment, according to ${holder}`,
    when: `In ${year}`,
    year,
    whole: sumOf(ofYear.filter(({ recipient }) => !recipient)),
    byRecipient: byRecipient(ofYear),
    wholeRows: ofYear,
  })
}

/** Shares in all commitments of one kind up to a year. */
function judgeCommitments(rows: readonly Row[], lastYear: number, what: string): Judged {
  const known = rows.filter(({ year, recipient }) => year <= lastYear && recipient)
  const years = known.map(({ year }) => year)
  if (known.length === 0) return unknownShare(`There are no commitments up to ${lastYear}.`)
  return judgeShares({
    what,
    when: `From ${Math.min(...years)} to ${Math.max(...years)}`,
    whole: sumOf(known),
    byRecipient: byRecipient(known),
    wholeRows: known,
  })
}

const stocks = [
  ["stock_edb", "fdi_stock_edb", "the Eurasian Development Bank"],
  ["stock_mofcom", "fdi_stock_mofcom", "China's Ministry of Commerce"],
] as const satisfies readonly (readonly [Basis, string, string])[]
const commitments = [
  [
    "commitments_oda",
    "commitment_oda_like",
    "China's commitments of development aid, according to AidData",
  ],
  [
    "commitments_oof",
    "commitment_oof_like",
    "China's commitments at market terms, according to AidData",
  ],
  [
    "commitments_vague",
    "commitment_vague",
    "China's commitments of unknown kind, according to AidData",
  ],
] as const satisfies readonly (readonly [Basis, string, string])[]

export const investmentChecks: Record<string, ClaimCheck> = {
  "kaz-half-of-investment": defineCheck({
    document: InTheFive,
    reading: `Kazakhstan's share in China's investment in the five is from ${aboutHalf.low} to ${aboutHalf.high} per cent, and none of the others has more. Each measure is judged by itself: a stock in the last year with figures of both, commitments from the first year on.`,
    counts: "years",
    variables: () => ({}),
    cutsItself: true,
    judge: (reply, { lastYear }) => [
      ...stocks.map(([basis, measure, holder]) => ({
        basis,
        whose: `stock of China's direct investment, according to ${holder}`,
        ...judgeStock(
          reply.stocks.nodes.filter((row) => row.measure.startsWith(measure)),
          lastYear,
          holder,
        ),
      })),
      ...commitments.map(([basis, measure, whose]) => ({
        basis,
        whose,
        ...judgeCommitments(
          reply.commitments.nodes.filter((row) => row.measure === measure),
          lastYear,
          whose,
        ),
      })),
    ],
  }),
}
