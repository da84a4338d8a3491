import { graphql } from "@khorgos/types"
import { colourKeyOf } from "@/charts/country-colours"
import { Timeline } from "@/charts/Timeline"
import { query } from "@/lib/api"
import { formatDay } from "@/lib/format"
import { ChartFrame } from "@/ui/ChartFrame"
import { Section } from "@/ui/Section"
import { five } from "./five"
import { VisitTable } from "./VisitTable"
import { VisitFields } from "./visit-fragment"
import type { VisitParams } from "./visit-params"

const TimelineQuery = graphql(
  `
  query LeaderTimeline($leader: String!, $until: Date!) {
    leader(slug: $leader) { name }
    visits(
      first: 1000
      orderBy: { startDate: ASC }
      where: { leaderSlug: { equals: $leader }, startDate: { lte: $until } }
    ) { totalCount nodes { ...VisitFields } }
  }
`,
  [VisitFields],
)

/** One leader's visits in time: to the five above the line, to others below it. */
export async function LeaderTimeline({ params }: { params: VisitParams }) {
  const { leader, visits } = await query(TimelineQuery, {
    leader: params.leader,
    until: params.until,
  })
  if (visits.nodes.length === 0) return null
  const toFive = visits.nodes.filter((visit) => five.some((code) => code === visit.host.iso3))
  return (
    <Section heading="In time" id="timeline">
      <ChartFrame
        size="small"
        title={`${toFive.length} of ${visits.totalCount} stops of ${leader?.name ?? ""} were in Central Asia`}
        subtitle={`Stops abroad up to ${formatDay(params.until)}. Hollow: technical stopovers, or not checked against a source.`}
        chart={
          <Timeline
            summary={`Visits of ${leader?.name ?? ""} up to ${formatDay(params.until)}, by day`}
            aboveLabel="To the five"
            belowLabel="To other countries"
            items={visits.nodes.map((visit) => ({
              id: visit.slug,
              day: visit.startDate,
              lane: five.some((code) => code === visit.host.iso3) ? "above" : "below",
              label: [visit.host.name, ...visit.events.map((event) => event.name)].join(", "),
              colour: colourKeyOf(visit.host.iso3),
              hollow: visit.type === "STOPOVER" || visit.verification === "RECALLED",
              ...(visit.source.url ? { href: visit.source.url } : {}),
            }))}
          />
        }
        table={<VisitTable caption={`Visits of ${leader?.name ?? ""}`} visits={visits.nodes} />}
      />
    </Section>
  )
}
