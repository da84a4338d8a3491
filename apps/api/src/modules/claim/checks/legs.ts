import { graphql, type ResultOf } from "@khorgos/types"
import { type Basis, type ClaimCheck, defineCheck, type Moment } from "../claim-check.ts"
import { type Answer, all, withoutProof } from "../judgement.ts"
import { change, country, list, sentence, usd } from "../words.ts"
import { type Amount, amountFigures, fromFigure, moreThan, TradeAmount, value } from "./amounts.ts"
import { amountCaveats, endCaveat, type Judged, officesWhose } from "./turnover.ts"

const Legs = graphql(
  `
    fragment Legs on TradeComparison @_unmask {
      series {
        code
        points {
          year
          exports { ...TradeAmount }
          imports { ...TradeAmount }
        }
      }
    }
  `,
  [TradeAmount],
)
const ReexportLegs = graphql(
  `
    query LegsOfReexports {
      offices: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: REPORTER, from: 2021) {
        ...Legs
      }
      reconciled: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: RECONCILED, from: 2021) {
        ...Legs
      }
      machineryAndVehiclesFromTheEU: productFlows(
        first: 1000
        where: {
          reporterIso3: { equals: "EUU" }
          partnerIso3: { in: ["KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS"] }
          flow: { equals: EXPORT }
          classificationCode: { equals: "SITC" }
          productCode: { equals: "7" }
          year: { gte: 2021 }
        }
        orderBy: [{ year: ASC }]
      ) {
        nodes {
          year
          valueUsd
          partialYear
          partner { iso3 }
          source { key }
        }
      }
    }
  `,
  [Legs],
)

const base = 2021

/** A stretch of the way, and whether more goes over it than before 2022. */
interface Leg {
  label: string
  from: Amount
  to: Amount
  rises: boolean
}

function judgeLegs(legs: readonly Leg[], lastYear: number): Judged {
  const answers = legs.map(
    ({ from, to, rises }): Answer => (rises ? moreThan(to, from) : moreThan(from, to)),
  )
  const told = legs.map(
    ({ label, from, to }) =>
      `${label} ${usd(value(from))} in ${from.year} and ${from.complete && !to.complete ? "at least " : ""}${usd(value(to))} in ${to.year} (${change(value(to) / value(from))})`,
  )
  const whole = legs.length >= 2
  return {
    parts: [
      {
        text: "the trade that re-exports would need has grown since 2021",
        answer: whole ? withoutProof(all(answers)) : "unknown",
      },
    ],
    sentence: whole
      ? `${sentence(list(told))}. ${answers.some((answer) => answer === "no") ? "Not all of it moved as re-exports would." : "That is what re-exports would look like; it does not prove them."}`
      : "There are no figures before and after 2022.",
    figures: legs.flatMap(({ label, from, to }) =>
      [from, to].flatMap((each) => amountFigures(sentence(label), each)),
    ),
    caveats: [
      "The data do not follow the same goods on to Russia: trade of the five with Russia by product is missing.",
      ...endCaveat(legs[0]?.to.year, lastYear),
      ...amountCaveats(
        legs.flatMap(({ label, from, to }) => [from, to].map((each) => [label, each] as const)),
      ),
    ],
  }
}

type Reply = ResultOf<typeof ReexportLegs>

function seriesLeg(
  { series }: ResultOf<typeof Legs>,
  code: string,
  flow: "exports" | "imports",
  label: string,
  { lastYear }: Moment,
): Leg[] {
  const points = series.find((each) => each.code === code)?.points ?? []
  const amounts = points.flatMap((point) =>
    point.year <= lastYear ? (fromFigure(point.year, point[flow]) ?? []) : [],
  )
  const from = amounts.find(({ year }) => year === base)
  const to = amounts.at(-1)
  return from && to && to.year > base ? [{ label, from, to, rises: true }] : []
}

function machineryLegs(
  { machineryAndVehiclesFromTheEU: { nodes } }: Reply,
  { lastYear }: Moment,
): Leg[] {
  const whole = nodes.filter(({ year, partialYear }) => year <= lastYear && !partialYear)
  const amount = ({ year, valueUsd, source }: (typeof nodes)[number]): Amount => ({
    year,
    values: [valueUsd],
    complete: true,
    partialYear: false,
    damaged: false,
    missing: [],
    sourceKeys: [source.key],
    quotes: [],
  })
  return [...Map.groupBy(whole, ({ partner }) => partner.iso3)].flatMap(([iso3, rows]): Leg[] => {
    const from = rows.find(({ year }) => year === base)
    const to = rows.at(-1)
    if (!from || !to || to.year === base) return []
    const label = `EU machinery and vehicles to ${country(iso3)}`
    return [{ label, from: amount(from), to: amount(to), rises: iso3 !== "RUS" }]
  })
}

const bases = [
  ["offices", officesWhose],
  ["reconciled", () => "figures reconciled by BACI"],
] as const satisfies readonly (readonly [Basis, (amounts: Amount[]) => string])[]

export const legChecks: Record<string, ClaimCheck> = {
  "reexport-hub": defineCheck({
    document: ReexportLegs,
    reading:
      "From 2021 to the last complete year goods from China to the five and from the five to Russia both grew; by the EU's figures machinery and vehicles to the five grew while those to Russia fell. Growth on each leg is consistent with re-exports and no proof of them.",
    counts: "years",
    variables: () => ({}),
    cutsItself: true,
    judge: (reply, moment) => [
      {
        basis: "customs" as const,
        whose: "the European Union's own figures",
        ...judgeLegs(machineryLegs(reply, moment), moment.lastYear),
      },
      ...bases.map(([basis, whose]) => {
        const legs = [
          ...seriesLeg(reply[basis], "CHN", "imports", "goods from China to the five", moment),
          ...seriesLeg(reply[basis], "RUS", "exports", "goods from the five to Russia", moment),
        ]
        return {
          basis,
          whose: whose(legs.map(({ to }) => to)),
          ...judgeLegs(legs, moment.lastYear),
        }
      }),
    ],
  }),
}
