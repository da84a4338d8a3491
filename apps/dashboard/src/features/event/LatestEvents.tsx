import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"

const LatestQuery = graphql(`
  query LatestEvents($first: Int!) {
    events(first: $first, orderBy: [{ startDate: DESC }]) {
      nodes { slug name startDate endDate city host { iso3 iso2 name } }
    }
  }
`)

/** The latest meetings as a dated list, for the overview. */
export async function LatestEvents({ first = 5 }: { first?: number }) {
  const { events } = await query(LatestQuery, { first })
  const t = await getTranslations("event")
  const formats = await getFormats()
  const nameOf = await getCountryNames()
  if (events.nodes.length === 0) return <p className="text-muted text-small">{t("latest.none")}</p>
  return (
    <>
      <ol>
        {events.nodes.map((event) => (
          <li key={event.slug} className="border-rule border-b py-2.5 text-small last:border-0">
            <time dateTime={event.startDate} className="block text-muted text-note">
              {formats.dayRange(event.startDate, event.endDate)}
            </time>
            <Link href={`/events/${event.slug}`} className="link font-medium">
              {event.name}
            </Link>
            <span className="text-muted">
              {[event.city === "video" ? t("video") : event.city, event.host && nameOf(event.host)]
                .filter(Boolean)
                .map((part) => `, ${part}`)
                .join("")}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-3 text-small">
        <Link href="/events" className="link">
          {t("latest.all")}
        </Link>
      </p>
    </>
  )
}
