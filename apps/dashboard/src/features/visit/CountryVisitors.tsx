import { graphql } from "@khorgos/types"
import { BarList } from "@/charts/BarList"
import { colourKeyOf } from "@/charts/country-colours"
import { query } from "@/lib/api"
import { formatDay } from "@/lib/format"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"
import { Coverage } from "./Coverage"

const VisitorsQuery = graphql(`
  query CountryVisitors($iso3: CountryCode!, $until: Date!) {
    visitorRanking(host: $iso3, until: $until) {
      rule
      coverage { slug leaders fromDate toDate completeness note }
      entries { rank tied visits lastVisitOn leader { slug name country { iso3 name } } }
    }
  }
`)
const shown = 8

/** Who came, how often; what the data cover is said under it. */
export async function CountryVisitors({
  iso3,
  name,
  until,
}: {
  iso3: string
  name: string
  until: string
}) {
  const { visitorRanking } = await query(VisitorsQuery, { iso3, until })
  const { entries } = visitorRanking
  return (
    <Section
      heading="Who came"
      subtitle={`Leaders received by ${name} up to ${formatDay(until)}, by number of trips.`}
    >
      {entries.length === 0 ? (
        <EmptyState title="No visit is recorded">
          Either nobody came, or the data do not cover those who did.
        </EmptyState>
      ) : (
        <BarList
          summary={`Visitors of ${name} by number of visits`}
          items={entries.slice(0, shown).map((entry) => ({
            id: entry.leader.slug,
            label: entry.leader.name,
            note: `${entry.leader.country.name}, last on ${formatDay(entry.lastVisitOn)}`,
            value: entry.visits,
            rank: entry.rank,
            tied: entry.tied,
            colour: colourKeyOf(entry.leader.country.iso3),
          }))}
        />
      )}
      {entries.length > shown && (
        <p className="mt-3 text-muted text-note">and {entries.length - shown} more visitors.</p>
      )}
      <Coverage rows={visitorRanking.coverage} rule={visitorRanking.rule} />
    </Section>
  )
}
