import { graphql } from "@khorgos/types"
import { BarList } from "@/charts/BarList"
import { colourKeyOf } from "@/charts/country-colours"
import { WorldMap } from "@/charts/WorldMap"
import { query } from "@/lib/api"
import { formatDay } from "@/lib/format"
import { EmptyState } from "@/ui/states"
import { Coverage } from "./Coverage"
import { RankingControls } from "./RankingControls"
import type { VisitParams } from "./visit-params"

const RankingQuery = graphql(`
  query VisitRanking($leader: String!, $until: Date!, $includeStopovers: Boolean!) {
    leader(slug: $leader) {
      name
      country { iso3 }
      visits(first: 1, orderBy: { startDate: ASC }) { totalCount nodes { startDate } }
    }
    leaders(first: 200, orderBy: { name: ASC }, where: { slug: { in: ["xi-jinping", "vladimir-putin"] } }) {
      nodes { slug name }
    }
    hostRanking(leader: $leader, until: $until, includeStopovers: $includeStopovers) {
      rule
      coverage { slug leaders hostIso3 fromDate toDate completeness note }
      entries {
        rank tied visits lastVisitOn
        host { iso3 name capitalLatitude capitalLongitude }
      }
    }
  }
`)

const listed = 12

/** The hosts of one leader up to a day: ranking and map, driven by the same day. */
export async function VisitRanking({ params, today }: { params: VisitParams; today: string }) {
  const { leader, leaders, hostRanking } = await query(RankingQuery, {
    leader: params.leader,
    until: params.until,
    includeStopovers: params.stopovers,
  })
  const entries = hostRanking.entries
  const visits = entries.reduce((sum, entry) => sum + entry.visits, 0)
  const name = leader?.name ?? params.leader
  const summary = `Hosts of ${name} up to ${formatDay(params.until)}: ${entries.length} countries, ${visits} visits`
  return (
    <>
      <RankingControls
        leader={params.leader}
        leaders={leaders.nodes.map((node) => ({ value: node.slug, label: node.name }))}
        until={params.until}
        first={leader?.visits.nodes[0]?.startDate ?? "2013-03-14"}
        today={today}
        stopovers={params.stopovers}
      />
      <div className="grid gap-x-14 gap-y-8 pt-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <WorldMap
            summary={summary}
            colour={colourKeyOf(leader?.country.iso3 ?? "")}
            circles={entries.map(({ host, visits: value }) => ({
              iso3: host.iso3,
              label: host.name,
              value,
              ...(host.capitalLongitude && host.capitalLatitude
                ? { lon: Number(host.capitalLongitude), lat: Number(host.capitalLatitude) }
                : {}),
            }))}
          />
          <Coverage rows={hostRanking.coverage} rule={hostRanking.rule} />
        </div>
        <div>
          {entries.length === 0 ? (
            <EmptyState title="No visit yet">
              {name} had visited nobody by {formatDay(params.until)}, as far as the data cover. Move
              the day on.
            </EmptyState>
          ) : (
            <BarList
              summary={summary}
              items={entries.slice(0, listed).map((entry) => ({
                id: entry.host.iso3,
                label: entry.host.name,
                value: entry.visits,
                rank: entry.rank,
                tied: entry.tied,
                colour: colourKeyOf(entry.host.iso3),
                href: `/countries/${entry.host.iso3}`,
              }))}
            />
          )}
          {entries.length > listed && (
            <details className="mt-3 text-small">
              <summary className="link min-h-8 cursor-pointer">
                {entries.length - listed} more hosts
              </summary>
              <ul className="mt-2 columns-2 gap-x-6">
                {entries.slice(listed).map((entry) => (
                  <li key={entry.host.iso3} className="flex justify-between gap-2 py-0.5">
                    <a href={`/countries/${entry.host.iso3}`} className="link">
                      {entry.host.name}
                    </a>
                    <span className="tabular">{entry.visits}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </div>
    </>
  )
}
