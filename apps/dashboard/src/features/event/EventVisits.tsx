import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"

export const EventVisitFields = graphql(`
  fragment EventVisitFields on Visit @_unmask {
    slug startDate endDate bilateral summary
    leader { slug name country { iso3 iso2 name } }
  }
`)

/** The visits that name the meeting. */
export async function EventVisits({
  visits,
}: {
  visits: readonly ResultOf<typeof EventVisitFields>[]
}) {
  const t = await getTranslations("event.page")
  const formats = await getFormats()
  const nameOf = await getCountryNames()
  return (
    <Section
      heading={t("visits")}
      id="visits"
      {...(visits.length > 0 ? { subtitle: t("visitsNote", { count: visits.length }) } : {})}
    >
      {visits.length === 0 ? (
        <EmptyState
          title={t("noVisits")}
          action={
            <Link href="/visits#coverage" className="link text-small">
              {t("coverage")}
            </Link>
          }
        >
          {t("noVisitsHint")}
        </EmptyState>
      ) : (
        <ol>
          {visits.map((visit) => (
            <li
              key={visit.slug}
              className="grid gap-x-8 gap-y-1 border-rule border-b py-3 text-small last:border-0 sm:grid-cols-[12rem_minmax(0,1fr)]"
            >
              <Link href={`/visits/${visit.slug}`} className="link justify-self-start">
                <time dateTime={visit.startDate}>
                  {formats.dayRange(visit.startDate, visit.endDate)}
                </time>
              </Link>
              <span>
                <Link href={`/leaders/${visit.leader.slug}`} className="link font-medium">
                  {visit.leader.name}
                </Link>
                <span className="text-muted">, {nameOf(visit.leader.country)}</span>
                <span className="block text-muted text-note">{visit.summary}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
