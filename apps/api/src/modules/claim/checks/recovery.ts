import { graphql, type ResultOf } from "@khorgos/types"
import { type Basis, type ClaimCheck, defineCheck, type Moment } from "../claim-check.ts"
import { type Answer, all, atLeast, exactly, exceeds } from "../judgement.ts"
import { country, list, usd } from "../words.ts"
import { type Amount, amountFigures, QuotedTotal, value } from "./amounts.ts"
import { factorOf, fasterThan, type Growth, growthFigure, growthOf, growthWords } from "./growth.ts"
import { failing, untold } from "./parts.ts"
import {
  amountCaveats,
  endCaveat,
  type Judged,
  lineOf,
  officesWhose,
  quotedCaveat,
  quotedLine,
  Turnovers,
} from "./turnover.ts"

const Recovery = graphql(
  `
    query RecoveryByPartner {
      offices: tradeSeries(
        of: "CA5"
        with: ["CHN", "RUS", "TUR", "KOR", "JPN", "ARE"]
        basis: REPORTER
        from: 2019
      ) {
        ...Turnovers
      }
      reconciled: tradeSeries(
        of: "CA5"
        with: ["CHN", "RUS", "TUR", "KOR", "JPN", "ARE"]
        basis: RECONCILED
        from: 2019
      ) {
        ...Turnovers
      }
      quoted: tradeHeadlines(
        first: 1000
        where: {
          reporterIso3: { in: ["CHN", "RUS"] }
          partnerGroupCode: { equals: "CA5" }
          measure: { in: [TURNOVER] }
          year: { gte: 2019 }
        }
        orderBy: [{ year: ASC }]
      ) {
        nodes { ...QuotedTotal }
      }
    }
  `,
  [Turnovers, QuotedTotal],
)

const partners = ["CHN", "RUS", "TUR", "KOR", "JPN", "ARE"]
const base = 2019

interface Recovered {
  code: string
  growth: Growth
}

/** Whether one gained more dollars than the other. */
function gainedMore(one: Growth, other: Growth): Answer {
  const gain = ({ from, to }: Growth) => {
    const point = value(to) - value(from)
    return from.complete && !to.complete ? atLeast(point) : exactly(point)
  }
  const sure = [one, other].every(({ from }) => from.complete)
  const answer = exceeds(gain(one), gain(other), false)
  if (sure) return answer
  return answer === "yes" ? "likely" : "unlikely"
}

function judgeRecovery(basis: Basis, lastYear: number, recoveries: readonly Recovered[]): Judged {
  const china = recoveries.find(({ code }) => code === "CHN")?.growth ?? null
  const others = recoveries.filter(({ code }) => code !== "CHN")
  const russia = others.find(({ code }) => code === "RUS")?.growth ?? null
  const each = (compare: (one: Growth, other: Growth) => Answer): Answer =>
    china && others.length > 1 ? all(others.map(({ growth }) => compare(china, growth))) : "unknown"
  const parts = [
    { text: "the largest gain in dollars with China", answer: each(gainedMore) },
    { text: "faster growth with China than with Russia", answer: fasterThan(china, russia) },
    { text: "the fastest growth of all with China", answer: each(fasterThan) },
  ]
  const ranked = recoveries.toSorted((one, other) => factorOf(other.growth) - factorOf(one.growth))
  const told = ranked.map(
    ({ code, growth }) =>
      `${country(code)} ${growthWords(growth)} (${usd(value(growth.to) - value(growth.from))})`,
  )
  const amounts = recoveries.flatMap(({ code, growth }): [string, Amount][] => [
    [`Turnover of the five with ${country(code)}`, growth.from],
    [`Turnover of the five with ${country(code)}`, growth.to],
  ])
  return {
    parts,
    sentence:
      told.length > 1
        ? `Change of turnover from ${base} to ${china?.to.year ?? "the last year"}: ${list(told)}.${failing(parts)}${untold(parts)}`
        : "There are no figures of China and of others for both years.",
    figures: [
      ...ranked.flatMap(({ code, growth }) =>
        growthFigure(`Turnover of the five with ${country(code)}`, growth),
      ),
      ...amounts.flatMap(([label, amount]) => amountFigures(label, amount)),
    ],
    caveats: [
      ...endCaveat(china?.to.year, lastYear),
      ...amountCaveats(amounts),
      ...quotedCaveat(
        basis,
        amounts.map(([, amount]) => amount),
      ),
    ],
  }
}

function recovered(lines: (code: string) => ReturnType<typeof lineOf>): Recovered[] {
  const last = [...lines("CHN").keys()].at(-1)
  if (last === undefined) return []
  return partners.flatMap((code) => {
    const growth = growthOf(lines(code), base, last)
    return growth && last > base ? [{ code, growth }] : []
  })
}

export const recoveryChecks: Record<string, ClaimCheck> = {
  "covid-recovery-robust": defineCheck({
    document: Recovery,
    reading:
      "From 2019 to the last complete year turnover with China gained more dollars, and more per cent, than turnover with each other partner that the figures have: Russia, Türkiye, South Korea, Japan, the United Arab Emirates.",
    counts: "years",
    variables: () => ({}),
    cutsItself: true,
    judge: ({ offices, reconciled, quoted }: ResultOf<typeof Recovery>, { lastYear }: Moment) => [
      {
        basis: "offices" as const,
        whose: officesWhose([...lineOf(offices, "CHN", lastYear).values()]),
        ...judgeRecovery(
          "offices",
          lastYear,
          recovered((code) => lineOf(offices, code, lastYear)),
        ),
      },
      {
        basis: "reconciled" as const,
        whose: "figures reconciled by BACI",
        ...judgeRecovery(
          "reconciled",
          lastYear,
          recovered((code) => lineOf(reconciled, code, lastYear)),
        ),
      },
      {
        basis: "quoted" as const,
        whose: "totals that China's and Russia's authorities were quoted with",
        ...judgeRecovery(
          "quoted",
          lastYear,
          recovered((code) =>
            quotedLine(
              quoted.nodes.filter(({ reporter }) => reporter?.iso3 === code),
              lastYear,
            ),
          ),
        ),
      },
    ],
  }),
}
