import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { TripStops } from "./TripStops"
import { VisitCitation } from "./VisitCitation"
import { VisitFacts } from "./VisitFacts"
import { VisitHistory } from "./VisitHistory"
import { VisitProvenance } from "./VisitProvenance"
import { VisitStanding } from "./VisitStanding"
import { readVisit } from "./visit-page-data"
import { visitTitle } from "./visit-title"
import { getVisitWords } from "./visit-words"

/** One visit: what it was, the trip it belongs to, where it counts, by which source, and what became of the row. */
export async function VisitPage({ slug }: { slug: string }) {
  const [{ visit, release, mayEdit }, words] = await Promise.all([readVisit(slug), getVisitWords()])
  const { t, formats } = words
  return (
    <article>
      <header className="pt-10 pb-8 md:pt-14 md:pb-10">
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 text-muted text-small">
          <p>
            <Link href="/visits" className="link">
              {t("page.all")}
            </Link>
          </p>
          {mayEdit && (
            <Link href={`/edit/visit/${slug}`} className="no-print link">
              {t("page.edit")}
            </Link>
          )}
        </div>
        <h1 className="max-w-[24ch] font-semibold font-serif text-title tracking-[-0.015em]">
          {visitTitle(visit, words)}
        </h1>
        <p className="mt-3 text-lead">
          <time dateTime={visit.startDate}>{formats.dayRange(visit.startDate, visit.endDate)}</time>
          {visit.cities.length > 0 && (
            <span className="text-muted"> · {visit.cities.join(", ")}</span>
          )}
        </p>
        <p lang="en" className="mt-5 max-w-prose font-serif text-lead">
          {visit.summary}
        </p>
      </header>
      <VisitFacts visit={visit} />
      <div className="grid gap-x-14 lg:grid-cols-2">
        <Section
          heading={t("trip.heading")}
          subtitle={t("trip.subtitle", {
            count: visit.trip.visits.length,
            days: formats.dayRange(visit.trip.startDate, visit.trip.endDate),
          })}
        >
          <TripStops stops={visit.trip.visits} here={slug} />
        </Section>
        <VisitStanding visit={visit} />
      </div>
      <div className="grid gap-x-14 lg:grid-cols-2">
        <VisitProvenance visit={visit} />
        <VisitCitation visit={visit} release={release} />
      </div>
      <VisitHistory changes={visit.history} since={visit.sinceRelease} />
    </article>
  )
}
