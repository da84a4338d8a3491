import { graphql } from "@khorgos/types"
import Link from "next/link"
import { query } from "@/lib/api"
import { five } from "./five"
import { VisitLineFields, VisitLines } from "./VisitLines"

const LatestQuery = graphql(
  `
  query LatestVisits($hosts: [CountryCode!]!, $from: Date!, $before: Date!) {
    latest: visits(first: 6, where: { hostIso3: { in: $hosts } }) {
      nodes { ...VisitLineFields }
    }
    thisYear: visits(first: 1, where: { hostIso3: { in: $hosts }, startDate: { gte: $before } }) { totalCount }
    lastYear: visits(
      first: 1
      where: { hostIso3: { in: $hosts }, startDate: { gte: $from, lt: $before } }
    ) { totalCount }
  }
`,
  [VisitLineFields],
)

/** The latest visits to the five, and how this year compares with the last. */
export async function LatestVisits({ year }: { year: number }) {
  const { latest, thisYear, lastYear } = await query(LatestQuery, {
    hosts: [...five],
    from: `${year - 1}-01-01`,
    before: `${year}-01-01`,
  })
  return (
    <>
      <p className="text-muted text-small">
        {thisYear.totalCount} visits to the five are recorded for {year} so far,{" "}
        {lastYear.totalCount} for {year - 1}. Not every visitor is covered:{" "}
        <Link href="/visits#coverage" className="link">
          what is
        </Link>
        .
      </p>
      <div className="mt-3">
        <VisitLines visits={latest.nodes} />
      </div>
      <p className="mt-3 text-small">
        <Link href="/visits" className="link">
          All visits
        </Link>
      </p>
    </>
  )
}
