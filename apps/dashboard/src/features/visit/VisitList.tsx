import { graphql, type VariablesOf } from "@khorgos/types"
import { query } from "@/lib/api"
import { Pager } from "@/ui/choices"
import { Section } from "@/ui/Section"
import { VisitFilters } from "./VisitFilters"
import { VisitTable } from "./VisitTable"
import { VisitFields } from "./visit-fragment"
import { type SearchParams, type VisitParams, visitHref } from "./visit-params"

const ListQuery = graphql(
  `
  query VisitList($where: VisitFilter, $first: Int, $after: String, $last: Int, $before: String) {
    visits(where: $where, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      nodes { ...VisitFields }
    }
    hosts: countries(
      first: 300
      where: { kind: { in: [COUNTRY] } }
    ) { nodes { iso3 name visitsReceived(first: 1) { totalCount } } }
    leaders(first: 300, orderBy: { name: ASC }) {
      nodes { slug name visits(first: 1) { totalCount } }
    }
  }
`,
  [VisitFields],
)

const pageSize = 25

function whereOf(params: VisitParams): NonNullable<VariablesOf<typeof ListQuery>["where"]> {
  return {
    ...(params.host ? { hostIso3: { equals: params.host } } : {}),
    ...(params.who ? { leaderSlug: { equals: params.who } } : {}),
    ...(params.type ? { type: { equals: params.type } } : {}),
  }
}

export interface VisitListProps {
  params: VisitParams
  search: SearchParams
}

/** The visits themselves: filtered, paged, each with its source. */
export async function VisitList({ params, search }: VisitListProps) {
  const page = params.before
    ? { last: pageSize, before: params.before }
    : { first: pageSize, after: params.after }
  const { visits, hosts, leaders } = await query(ListQuery, { where: whereOf(params), ...page })
  const { pageInfo, totalCount, nodes } = visits
  const from = Math.min(Number(search.from ?? 1) || 1, Math.max(totalCount, 1))
  const href = (changes: Record<string, string | null>) => `${visitHref(search, changes)}#list`
  return (
    <Section
      id="list"
      heading="Visits"
      subtitle="One row a stop in a country, the latest first. Stored means the source was read when the row was made; recalled means it was not."
    >
      <VisitFilters
        host={params.host}
        who={params.who}
        type={params.type}
        hosts={hosts.nodes
          .filter((host) => host.visitsReceived.totalCount > 0)
          .map((host) => ({ value: host.iso3, label: host.name }))}
        leaders={leaders.nodes
          .filter((leader) => leader.visits.totalCount > 0)
          .map((leader) => ({ value: leader.slug, label: leader.name }))}
      />
      <VisitTable caption="Visits, the latest first" visits={nodes} />
      {totalCount > nodes.length && (
        <Pager
          from={from}
          to={from + nodes.length - 1}
          total={totalCount}
          noun="visits"
          {...(pageInfo.hasPreviousPage
            ? {
                previousHref: href({
                  before: pageInfo.startCursor ?? null,
                  after: null,
                  from: String(Math.max(1, from - pageSize)),
                }),
              }
            : {})}
          {...(pageInfo.hasNextPage
            ? {
                nextHref: href({
                  after: pageInfo.endCursor ?? null,
                  before: null,
                  from: String(from + nodes.length),
                }),
              }
            : {})}
        />
      )}
    </Section>
  )
}
