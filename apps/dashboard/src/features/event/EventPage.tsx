import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { PageHeader } from "@/ui/PageHeader"
import { EventAside, EventAsideFields } from "./EventAside"
import { EventParticipants, ParticipationFields } from "./EventParticipants"
import { EventStatements } from "./EventStatements"
import { EventVisitFields, EventVisits } from "./EventVisits"

const PageQuery = graphql(
  `
  query EventPage($slug: String!) {
    viewer { role }
    event(slug: $slug) {
      slug name city startDate endDate
      host { iso3 iso2 name }
      series { slug name }
      visits { ...EventVisitFields }
      ...ParticipationFields
      ...EventAsideFields
    }
  }
`,
  [EventAsideFields, EventVisitFields, ParticipationFields],
)

/** One meeting: who took part, which visits were made for it, what was said, and by which source. */
export async function EventPage({ slug }: { slug: string }) {
  const { event, viewer } = await query(PageQuery, { slug })
  if (!event) notFound()
  const t = await getTranslations("event")
  const formats = await getFormats()
  const nameOf = await getCountryNames()
  const city = event.city === "video" ? t("video") : event.city
  const place = [city, event.host && nameOf(event.host)].filter(Boolean).join(", ")
  return (
    <>
      <PageHeader
        kicker={
          <>
            <Link href="/events" className="link">
              {t("title")}
            </Link>
            {event.series && (
              <>
                {" · "}
                <Link href={`/events?series=${event.series.slug}`} className="link">
                  {event.series.name}
                </Link>
              </>
            )}
          </>
        }
        title={event.name}
        lead={t("lead", {
          when: formats.dayRange(event.startDate, event.endDate),
          place: place || "none",
        })}
      />
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <EventParticipants event={event} visits={event.visits} />
          <EventVisits visits={event.visits} />
          <EventStatements event={event} />
        </div>
        <EventAside event={event} mayEdit={viewer?.role === "EDITOR" || viewer?.role === "ADMIN"} />
      </div>
    </>
  )
}
