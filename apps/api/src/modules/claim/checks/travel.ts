import { graphql, type ResultOf } from "@khorgos/types"
import { type ClaimCheck, defineCheck, type FigureDraft, type Moment } from "../claim-check.ts"
import { known } from "../judgement.ts"
import { list } from "../words.ts"
import {
  CountedVisit,
  Coverage,
  countingRule,
  coverageCaveats,
  isCovered,
  notCovered,
  ofXi,
  sourcesOf,
  verificationOf,
  visitRecords,
  visitsUpTo,
} from "./visit-records.ts"

const Abroad = graphql(
  `
    query VisitsOfXiAbroad($until: Date!) {
      visits(
        first: 1000
        where: {
          leaderSlug: { equals: "xi-jinping" }
          type: { notIn: [STOPOVER] }
          startDate: { lte: $until }
        }
        orderBy: [{ startDate: ASC }]
      ) {
        nodes { ...CountedVisit }
      }
      visitCoverage { ...Coverage }
    }
  `,
  [CountedVisit, Coverage],
)

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

const text = "at most half as many visits a year as before 2020"

function judgeTravel(
  { visits, visitCoverage }: ResultOf<typeof Abroad>,
  { until, lastYear }: Moment,
) {
  const counted = visitsUpTo(visits.nodes, until)
  const inYear = (year: number) =>
    counted.filter(({ startDate }) => startDate.startsWith(`${year}-`)).length
  const mean = (years: number[]) =>
    years.reduce((sum, year) => sum + inYear(year), 0) / years.length
  const before = span(2013, 2019)
  const after = span(2023, lastYear)
  const covered = isCovered(visitCoverage, `${lastYear}-12-31`)
  const figure = (label: string, value: number, year?: number): FigureDraft => ({
    label,
    unit: "visits",
    value: String(Number(value.toFixed(1))),
    ...(year === undefined ? {} : { year }),
    complete: covered,
    ...(covered ? {} : { missing: notCovered }),
    ...verificationOf(counted),
    sourceKeys: sourcesOf(ofXi(visitCoverage)),
  })
  const shares = after.map((year) => `${inYear(year)} in ${year}`)
  return [
    {
      basis: "visits" as const,
      whose: visitRecords,
      parts: [
        {
          text,
          answer:
            after.length > 0 && covered
              ? known(mean(after) <= mean(before) / 2)
              : ("unknown" as const),
        },
      ],
      sentence:
        after.length > 0
          ? `From 2013 to 2019 Xi Jinping made ${mean(before).toFixed(1)} visits a year; since the pandemic ${list(shares)}.`
          : "No whole year after the pandemic had passed.",
      figures: [
        figure("Visits a year, 2013 to 2019", mean(before)),
        ...after.map((year) => figure("Visits in the year", inYear(year), year)),
      ],
      caveats: [
        "The count says that he travels less, not why.",
        ...coverageCaveats(visitCoverage, until),
      ],
    },
  ]
}

export const travelChecks: Record<string, ClaimCheck> = {
  "post-covid-selective": defineCheck({
    document: Abroad,
    reading: `In the whole years from 2023 there were at most half as many visits a year as from 2013 to 2019; 2020 to 2022 are left out. ${countingRule}`,
    counts: "days",
    variables: ({ until }) => ({ until }),
    cutsItself: true,
    judge: judgeTravel,
  }),
}
