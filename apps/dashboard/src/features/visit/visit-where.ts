import { graphql, type VariablesOf } from "@khorgos/types"
import { five } from "@/lib/five"
import type { ListParams } from "./visit-params"

/** The list's condition is what GraphQL and the export take alike. */
const WhereQuery = graphql(
  `query VisitWhere($where: VisitFilter) { visits(first: 1, where: $where) { totalCount } }`,
)

export type VisitWhere = NonNullable<VariablesOf<typeof WhereQuery>["where"]>

const isCountry = (code: string) => /^[A-Z]{3}$/.test(code)

function whose(who: string | null): VisitWhere {
  if (!who) return {}
  return isCountry(who)
    ? { leader: { countryIso3: { equals: who } } }
    : { leaderSlug: { equals: who } }
}

function hosts(host: string | null): VisitWhere {
  if (!host) return {}
  return host === "CA5" ? { hostIso3: { in: [...five] } } : { hostIso3: { equals: host } }
}

function kind(type: ListParams["type"]): VisitWhere {
  if (!type) return {}
  return type === "PROPER" ? { type: { not: { equals: "STOPOVER" } } } : { type: { equals: type } }
}

function days(from: string | null, to: string | null): VisitWhere {
  if (!from && !to) return {}
  return { startDate: { ...(from ? { gte: from } : {}), ...(to ? { lte: to } : {}) } }
}

const purposes: Record<NonNullable<ListParams["purpose"]>, VisitWhere> = {
  event: { events: { some: {} } },
  bilateral: { events: { none: {} } },
  "only-event": { bilateral: { equals: false } },
}

/** The stops that the filters ask for. */
export function visitWhere(params: ListParams): VisitWhere {
  const { who, host, type, from, to, checked, purpose } = params
  return {
    ...whose(who),
    ...hosts(host),
    ...kind(type),
    ...days(from, to),
    ...(checked ? { verification: { equals: checked } } : {}),
    ...(purpose ? purposes[purpose] : {}),
  }
}

/** Where the whole filtered list is to be had as a file. */
export function exportHref(format: string, where: VisitWhere, release: string | null): string {
  const search = new URLSearchParams()
  if (Object.keys(where).length > 0) search.set("where", JSON.stringify(where))
  if (release) search.set("release", release)
  return `/export/visits.${format}${search.size > 0 ? `?${search}` : ""}`
}
