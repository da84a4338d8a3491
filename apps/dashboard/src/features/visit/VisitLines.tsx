import { graphql, type ResultOf } from "@khorgos/types"
import { Link } from "@/ui/Link"
import { getVisitWords } from "./visit-words"

export const VisitLineFields = graphql(`
  fragment VisitLineFields on Visit @_unmask {
    slug
    startDate
    endDate
    leader { name country { iso2 name } }
    host { iso3 iso2 name }
    events { slug name }
  }
`)

/** Visits as a dated list: when, who, where, for what. Each leads to its page. */
export async function VisitLines({
  visits,
}: {
  visits: readonly ResultOf<typeof VisitLineFields>[]
}) {
  const { t, formats, nameOf, placeOf } = await getVisitWords()
  return (
    <ol>
      {visits.map((visit) => (
        <li key={visit.slug} className="border-rule border-b py-2.5 text-small last:border-0">
          <time dateTime={visit.startDate} className="block text-muted text-note">
            {formats.dayRange(visit.startDate, visit.endDate)}
          </time>
          <Link href={`/visits/${visit.slug}`} className="link">
            {t.rich("line", {
              leader: visit.leader.name,
              from: nameOf(visit.leader.country),
              host: placeOf(visit.host),
              who: (name) => <span className="font-medium">{name}</span>,
            })}
          </Link>
          {visit.events.length > 0 && (
            <span className="block text-muted">
              {visit.events.map((event) => event.name).join(", ")}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
