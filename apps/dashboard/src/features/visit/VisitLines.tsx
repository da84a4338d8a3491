import { graphql, type ResultOf } from "@khorgos/types"
import Link from "next/link"
import { formatDayRange } from "@/lib/format"

export const VisitLineFields = graphql(`
  fragment VisitLineFields on Visit @_unmask {
    slug
    startDate
    endDate
    leader { name country { name } }
    host { iso3 name }
    events { name }
  }
`)

/** Visits as a dated list: when, who, where, for what. */
export function VisitLines({ visits }: { visits: readonly ResultOf<typeof VisitLineFields>[] }) {
  return (
    <ol>
      {visits.map((visit) => (
        <li key={visit.slug} className="border-rule border-b py-2.5 text-small last:border-0">
          <time dateTime={visit.startDate} className="block text-muted text-note">
            {formatDayRange(visit.startDate, visit.endDate)}
          </time>
          <span className="font-medium">{visit.leader.name}</span> ({visit.leader.country.name}) to{" "}
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
  )
}
