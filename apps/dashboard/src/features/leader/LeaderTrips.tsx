import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"

export const LeaderTripFields = graphql(`
  fragment LeaderTripFields on Trip @_unmask {
    slug startDate endDate
    visits {
      slug cities startDate endDate type
      host { iso3 iso2 name }
      events { slug name }
    }
  }
`)
type Trip = ResultOf<typeof LeaderTripFields>

const shown = 30

async function TripList({ trips }: { trips: readonly Trip[] }) {
  const t = await getTranslations("leader.trips")
  const formats = await getFormats()
  const nameOf = await getCountryNames()
  return (
    <ol>
      {trips.map((trip) => (
        <li
          key={trip.slug}
          className="grid gap-x-8 gap-y-1 border-rule border-b py-3 text-small md:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <time dateTime={trip.startDate} className="text-muted">
            {formats.dayRange(trip.startDate, trip.endDate)}
          </time>
          <ul className="grid gap-1">
            {trip.visits.map((visit) => (
              <li key={visit.slug}>
                <Link href={`/visits/${visit.slug}`} className="link font-medium">
                  {nameOf(visit.host)}
                </Link>
                <span className="text-muted">
                  {visit.cities.length > 0 && `, ${visit.cities.join(", ")}`} ·{" "}
                  {t("type", { type: visit.type })}
                </span>
                {visit.events.map((event) => (
                  <span key={event.slug}>
                    {" · "}
                    <Link href={`/events/${event.slug}`} className="link">
                      {event.name}
                    </Link>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

/** The trips of a leader, the latest first, with their stops. */
export async function LeaderTrips({ trips }: { trips: readonly Trip[] }) {
  if (trips.length === 0) return null
  const t = await getTranslations("leader.trips")
  return (
    <Section heading={t("heading")} subtitle={t("subtitle", { count: trips.length })} id="trips">
      <TripList trips={trips.slice(0, shown)} />
      {trips.length > shown && (
        <details className="mt-3 text-small">
          <summary className="link min-h-8 cursor-pointer">
            {t("earlier", { count: trips.length - shown })}
          </summary>
          <TripList trips={trips.slice(shown)} />
        </details>
      )}
    </Section>
  )
}
