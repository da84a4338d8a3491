import { graphql } from "@khorgos/types"
import Link from "next/link"
import { query } from "@/lib/api"
import { formatDayRange } from "@/lib/format"
import { five } from "./five"

const LatestQuery = graphql(`
  query LatestVisits($hosts: [CountryCode!]!, $from: Date!, $before: Date!) {
    latest: visits(first: 6, where: { hostIso3: { in: $hosts } }) {
      nodes {
        slug startDate endDate type
        leader { name country { name } }
        host { iso3 name }
        events { name }
      }
    }
    thisYear: visits(first: 1, where: { hostIso3: { in: $hosts }, startDate: { gte: $before } }) { totalCount }
    lastYear: visits(
      first: 1
      where: { hostIso3: { in: $hosts }, startDate: { gte: $from, lt: $before } }
    ) { totalCount }
  }
`)

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
      <ol className="mt-3">
        {latest.nodes.map((visit) => (
          <li key={visit.slug} className="border-rule border-b py-2.5 text-small last:border-0">
            <time dateTime={visit.startDate} className="block text-muted text-note">
              {formatDayRange(visit.startDate, visit.endDate)}
            </time>
            <span className="font-medium">{visit.leader.name}</span> ({visit.leader.country.name})
            to{" "}
            <Link href={`/countries/${visit.host.iso3}`} className="link">
              {visit.host.name}
            </Link>
            {visit.events.length > 0 && (
              <span className="text-muted">
                , {visit.events.map((event) => event.name).join(", ")}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className="mt-3 text-small">
        <Link href="/visits" className="link">
          All visits
        </Link>
      </p>
    </>
  )
}
