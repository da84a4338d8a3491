import { graphql, type ResultOf } from "@khorgos/types"
import { colourKeyOf } from "@/charts/country-colours"
import { Timeline } from "@/charts/Timeline"
import type { TimelineItem } from "@/charts/timeline-layout"
import { query } from "@/lib/api"
import { isOfFive } from "@/lib/five"
import { ChartFrame } from "@/ui/ChartFrame"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"
import { VisitTable } from "./VisitTable"
import { VisitFields } from "./visit-fragment"
import { getVisitWords, type VisitWords } from "./visit-words"

const TimelineQuery = graphql(
  `
  query CountryTimeline($iso3: CountryCode!) {
    country(iso3: $iso3) {
      iso3
      iso2
      name
      visitsReceived(first: 1000, orderBy: { startDate: ASC }) { nodes { ...VisitFields } }
      eventsHosted(first: 500, orderBy: { startDate: ASC }) {
        nodes { slug name startDate verification }
      }
      statements { slug title date source { url } verification }
    }
    visitorRanking(host: $iso3) {
      entries { rank tied visits leader { name country { iso2 name } } }
    }
  }
`,
  [VisitFields],
)

type Data = ResultOf<typeof TimelineQuery>
type Country = NonNullable<Data["country"]>

function itemsOf(country: Country, { nameOf }: VisitWords): TimelineItem[] {
  return [
    ...country.visitsReceived.nodes.map((visit) => ({
      id: visit.slug,
      day: visit.startDate,
      lane: "above" as const,
      label: [
        `${visit.leader.name}, ${nameOf(visit.leader.country)}`,
        ...visit.events.map((event) => event.name),
      ].join(": "),
      colour: colourKeyOf(visit.leader.country.iso3),
      hollow: visit.type === "STOPOVER" || visit.verification === "RECALLED",
      href: `/visits/${visit.slug}`,
    })),
    ...country.eventsHosted.nodes.map((event) => ({
      id: event.slug,
      day: event.startDate,
      lane: "below" as const,
      label: event.name,
      hollow: event.verification === "RECALLED",
      href: `/events/${event.slug}`,
    })),
    ...country.statements.map(({ slug, date, title, source, verification }) => ({
      id: slug,
      day: date,
      lane: "below" as const,
      label: title,
      hollow: verification === "RECALLED",
      ...(source.url ? { href: source.url } : {}),
    })),
  ]
}

/** Who came most often to one of the five, said of all who did so equally often; of others too little is recorded. */
function titleOf({ country, visitorRanking }: Data, { t, nameOf }: VisitWords): string {
  const [most] = visitorRanking.entries
  if (most && !isOfFive(country?.iso3))
    return t("country.recordedVisits", { count: country?.visitsReceived.nodes.length ?? 0 })
  if (!most) return t("country.meetingsHeld", { count: country?.eventsHosted.nodes.length ?? 0 })
  const others = visitorRanking.entries.filter((entry) => entry.rank === most.rank).length - 1
  return t("country.mostOften", {
    leader: most.leader.name,
    from: nameOf(most.leader.country),
    count: most.visits,
    others,
  })
}

/** Visits above the line, summits and statements below it, by day. */
export async function CountryTimeline({ iso3 }: { iso3: string }) {
  const [data, words] = await Promise.all([query(TimelineQuery, { iso3 }), getVisitWords()])
  const { country } = data
  const { t, placeOf } = words
  if (!country) return null
  const items = itemsOf(country, words)
  const name = placeOf(country)
  return (
    <Section heading={t("country.timeline")} id="timeline">
      {items.length === 0 ? (
        <EmptyState title={t("country.nothing")}>
          {t("country.nothingWhy", { country: name })}
        </EmptyState>
      ) : (
        <ChartFrame
          size="small"
          title={titleOf(data, words)}
          subtitle={t("country.timelineSubtitle")}
          chart={
            <Timeline items={items} summary={t("country.timelineSummary", { country: name })} />
          }
          table={
            <VisitTable
              caption={t("country.tableCaption", { country: name })}
              visits={[...country.visitsReceived.nodes].reverse()}
            />
          }
        />
      )}
    </Section>
  )
}
