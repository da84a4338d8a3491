import { VerificationBadge, VisitTypeBadge } from "@/ui/Badge"
import { Link } from "@/ui/Link"
import type { TripData } from "./list-figure"
import { getVisitWords, type VisitWords } from "./visit-words"

type Stop = TripData["visits"][number]

function StopRow({ stop, aside, words }: { stop: Stop; aside: boolean; words: VisitWords }) {
  const { t, formats, nameOf } = words
  return (
    <li
      className={`grid gap-x-5 gap-y-1 border-rule border-t py-2.5 first:border-0 first:pt-0 last:pb-0 sm:grid-cols-[9.5rem_minmax(0,1fr)] lg:grid-cols-[10.5rem_9.5rem_minmax(0,1fr)] ${aside ? "text-muted" : ""}`}
    >
      <time dateTime={stop.startDate} className="text-muted">
        {formats.dayRange(stop.startDate, stop.endDate)}
      </time>
      <p className="min-w-0">
        <Link
          href={`/visits/${stop.slug}`}
          className={`link ${aside ? "" : "font-medium"}`}
          aria-label={t("list.stopName", {
            host: nameOf(stop.host),
            days: formats.dayRange(stop.startDate, stop.endDate),
          })}
        >
          {nameOf(stop.host)}
        </Link>
        <span className="block text-muted text-note">{stop.cities.join(", ")}</span>
      </p>
      <div className="min-w-0 sm:col-start-2 lg:col-start-3">
        <p className="flex flex-wrap items-baseline gap-x-4">
          <VisitTypeBadge type={stop.type.toLowerCase()} />
          {stop.events.map((event) => (
            <Link key={event.slug} href={`/events/${event.slug}`} className="link min-h-6">
              {event.name}
            </Link>
          ))}
          {stop.verification === "RECALLED" && <VerificationBadge status="recalled" />}
        </p>
        {aside ? (
          <p className="text-note">{t("list.aside")}</p>
        ) : (
          <p lang="en" className="max-w-[64ch] text-muted text-note">
            {stop.summary}
          </p>
        )}
      </div>
    </li>
  )
}

function TripRow({ trip, matching, words }: TripRowProps) {
  const { t, formats, nameOf } = words
  const stops = trip.visits.length
  return (
    <li className="grid gap-x-8 gap-y-3 border-rule-strong border-t py-4 text-small md:grid-cols-[12rem_minmax(0,1fr)]">
      <div>
        <h3 className="font-semibold">{trip.leader.name}</h3>
        <p className="text-muted">{nameOf(trip.country)}</p>
        {stops > 1 && (
          <p className="tabular mt-1 text-muted text-note">
            {t("list.tripLength", {
              stops,
              days: formats.dayRange(trip.startDate, trip.endDate),
            })}
          </p>
        )}
      </div>
      <ol className="min-w-0">
        {trip.visits.map((stop) => (
          <StopRow key={stop.slug} stop={stop} aside={!matching.has(stop.slug)} words={words} />
        ))}
      </ol>
    </li>
  )
}

interface TripRowProps {
  trip: TripData
  matching: ReadonlySet<string>
  words: VisitWords
}

interface TripListProps {
  trips: readonly TripData[]
  matching: ReadonlySet<string>
}

/** Trips, each with its stops in order; stops that the filters did not ask for stand back. */
export async function TripList({ trips, matching }: TripListProps) {
  const words = await getVisitWords()
  return (
    <ol aria-label={words.t("list.label")} className="border-rule-strong border-b">
      {trips.map((trip) => (
        <TripRow key={trip.slug} trip={trip} matching={matching} words={words} />
      ))}
    </ol>
  )
}
