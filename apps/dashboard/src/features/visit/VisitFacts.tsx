import type { ReactNode } from "react"
import { VisitTypeBadge } from "@/ui/Badge"
import { Link } from "@/ui/Link"
import { toNumber } from "./day-steps"
import { officesOn, type VisitPageData } from "./visit-page-data"
import { getVisitWords } from "./visit-words"

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted text-note">{name}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  )
}

/** The row itself, field by field, in words. */
export async function VisitFacts({ visit }: { visit: VisitPageData }) {
  const { t, formats, nameOf } = await getVisitWords()
  const { leader, host, events, cities, startDate, endDate } = visit
  const offices = officesOn(leader.terms, startDate)
  return (
    <dl className="grid gap-x-10 gap-y-5 border-rule border-t py-6 text-small sm:grid-cols-2 lg:grid-cols-3">
      <Fact name={t("facts.who")}>
        <Link href={`/leaders/${leader.slug}`} className="link font-medium">
          {leader.name}
        </Link>
        <span className="block text-muted">
          {offices.length > 0 && <span lang="en">{offices.join(", ")}, </span>}
          <Link href={`/countries/${leader.country.iso3}`} className="link">
            {nameOf(leader.country)}
          </Link>
        </span>
      </Fact>
      <Fact name={t("facts.where")}>
        <Link href={`/countries/${host.iso3}`} className="link font-medium">
          {nameOf(host)}
        </Link>
        <span className="block text-muted">{cities.join(", ") || t("facts.noCity")}</span>
      </Fact>
      <Fact name={t("facts.when")}>
        <span className="font-medium">{formats.dayRange(startDate, endDate)}</span>
        <span className="block text-muted">
          {t("facts.days", { count: toNumber(endDate) - toNumber(startDate) + 1 })}
        </span>
      </Fact>
      <Fact name={t("facts.type")}>
        <VisitTypeBadge type={visit.type.toLowerCase()} />
        <span className="block text-muted">{t(`typeNotes.${visit.type}`)}</span>
      </Fact>
      <Fact name={t("facts.events")}>
        {events.length === 0
          ? t("facts.noEvent")
          : events.map((event) => (
              <Link
                key={event.slug}
                href={`/events/${event.slug}`}
                className="link block min-h-6 w-fit font-medium"
              >
                {event.name}
              </Link>
            ))}
      </Fact>
      <Fact name={t("facts.bilateral")}>
        {t(visit.bilateral ? "facts.withTalks" : "facts.withoutTalks")}
      </Fact>
    </dl>
  )
}
