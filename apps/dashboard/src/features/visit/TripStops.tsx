import { colourKeyOf, markColour } from "@/charts/country-colours"
import { VisitTypeBadge } from "@/ui/Badge"
import { Link } from "@/ui/Link"
import type { VisitPageData } from "./visit-page-data"
import { getVisitWords } from "./visit-words"

type Stop = VisitPageData["trip"]["visits"][number]

/** The stops of a trip as a route, in order; the one that the page is about is marked. */
export async function TripStops({ stops, here }: { stops: readonly Stop[]; here: string }) {
  const { t, formats, nameOf } = await getVisitWords()
  return (
    <ol aria-label={t("trip.label")} className="text-small">
      {stops.map((stop, index) => {
        const current = stop.slug === here
        return (
          <li
            key={stop.slug}
            aria-current={current || undefined}
            className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3"
          >
            <Knot
              colour={markColour(colourKeyOf(stop.host.iso3))}
              current={current}
              first={index === 0}
              last={index === stops.length - 1}
            />
            <div className={`pb-5 ${current ? "" : "text-muted"}`}>
              <time dateTime={stop.startDate} className="text-muted text-note">
                {formats.dayRange(stop.startDate, stop.endDate)}
              </time>
              <p>
                {current ? (
                  <strong className="font-semibold text-body text-ink">{nameOf(stop.host)}</strong>
                ) : (
                  <Link href={`/visits/${stop.slug}`} className="link text-body text-ink">
                    {nameOf(stop.host)}
                  </Link>
                )}
                {current && <span className="text-accent text-note"> {t("trip.here")}</span>}
              </p>
              <p className="flex flex-wrap gap-x-3">
                <span>{stop.cities.join(", ")}</span>
                <VisitTypeBadge type={stop.type.toLowerCase()} />
              </p>
              {stop.events.map((event) => (
                <Link
                  key={event.slug}
                  href={`/events/${event.slug}`}
                  className="link block min-h-6 w-fit"
                >
                  {event.name}
                </Link>
              ))}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

interface KnotProps {
  colour: string
  current: boolean
  first: boolean
  last: boolean
}

/** A dot on the route: filled where the page is, a line to the stops before and after. */
function Knot({ colour, current, first, last }: KnotProps) {
  const line = "absolute left-1/2 w-px -translate-x-1/2 bg-rule-strong"
  return (
    <span aria-hidden="true" className="relative">
      {!first && <span className={`${line} top-0 h-7`} />}
      {!last && <span className={`${line} top-7 bottom-0`} />}
      <svg aria-hidden="true" viewBox="0 0 20 20" className="absolute top-[1.1rem] left-0 size-5">
        <circle cx={10} cy={10} r={current ? 7 : 5} fill="var(--paper)" />
        <circle
          cx={10}
          cy={10}
          r={current ? 6 : 4}
          fill={current ? colour : "var(--paper)"}
          stroke={colour}
          strokeWidth={2}
        />
      </svg>
    </span>
  )
}
