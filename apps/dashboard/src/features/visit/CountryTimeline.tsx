import { graphql } from "@khorgos/types"
import { colourKeyOf } from "@/charts/country-colours"
import { Timeline } from "@/charts/Timeline"
import type { TimelineItem } from "@/charts/timeline-layout"
import { query } from "@/lib/api"
import { ChartFrame } from "@/ui/ChartFrame"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"
import { VisitTable } from "./VisitTable"
import { VisitFields } from "./visit-fragment"

const TimelineQuery = graphql(
  `
  query CountryTimeline($iso3: CountryCode!) {
    country(iso3: $iso3) {
      name
      visitsReceived(first: 1000, orderBy: { startDate: ASC }) { nodes { ...VisitFields } }
      eventsHosted(first: 500, orderBy: { startDate: ASC }) {
        nodes { slug name startDate source { url } verification }
      }
      statements { slug title date source { url } verification }
    }
    visitorRanking(host: $iso3) {
      entries { rank tied visits leader { name country { name } } }
    }
  }
`,
  [VisitFields],
)

/** Visits above the line, summits and statements below it, by day. */
export async function CountryTimeline({ iso3 }: { iso3: string }) {
  const { country, visitorRanking } = await query(TimelineQuery, { iso3 })
  if (!country) return null
  const visits = country.visitsReceived.nodes
  const link = (url: string | null) => (url ? { href: url } : {})
  const items: TimelineItem[] = [
    ...visits.map((visit) => ({
      id: visit.slug,
      day: visit.startDate,
      lane: "above" as const,
      label: [
        `${visit.leader.name}, ${visit.leader.country.name}`,
        ...visit.events.map((event) => event.name),
      ].join(": "),
      colour: colourKeyOf(visit.leader.country.iso3),
      hollow: visit.type === "STOPOVER" || visit.verification === "RECALLED",
      ...link(visit.source.url),
    })),
    ...country.eventsHosted.nodes.map((event) => ({
      id: event.slug,
      day: event.startDate,
      lane: "below" as const,
      label: event.name,
      hollow: event.verification === "RECALLED",
      ...link(event.source.url),
    })),
    ...country.statements.map((statement) => ({
      id: statement.slug,
      day: statement.date,
      lane: "below" as const,
      label: statement.title,
      hollow: statement.verification === "RECALLED",
      ...link(statement.source.url),
    })),
  ]
  const [most] = visitorRanking.entries
  return (
    <Section heading="Visits, summits, statements" id="timeline">
      {items.length === 0 ? (
        <EmptyState title="Nothing is recorded yet">
          No visit to {country.name}, no meeting held there and no statement it is a party to is in
          the data.
        </EmptyState>
      ) : (
        <ChartFrame
          size="small"
          title={
            most
              ? `${most.leader.name} of ${most.leader.country.name} came most often: ${most.visits} recorded visits`
              : `${country.eventsHosted.nodes.length} meetings were held there`
          }
          subtitle="Every dot is a visit, a meeting or a statement and leads to its source. Hollow: stopovers, or not checked against a source."
          chart={
            <Timeline
              items={items}
              summary={`Visits to ${country.name}, meetings held there and statements, by day`}
            />
          }
          table={
            <VisitTable caption={`Visits to ${country.name}`} visits={[...visits].reverse()} />
          }
        />
      )}
    </Section>
  )
}
