import { Prisma } from "@khorgos/prisma"
import {
  type AggregateOrder,
  aggregateOrder,
  besides,
  type Dimension,
  dimensionsOf,
  keyColumns,
  keyValues,
  listed,
} from "../../sql/aggregate.ts"
import { type Reference, ratioSql } from "../../sql/reference.ts"
import { tableOf, whereSql } from "../../sql/where.ts"

export const visitDimensions = {
  leader: { column: "leader_slug", value: Prisma.sql`s.leader_slug` },
  leaderCountry: { column: "leader_country_iso3", value: Prisma.sql`s.leader_country_iso3` },
  host: { column: "host_iso3", value: Prisma.sql`s.host_iso3` },
  group: { column: "group_code", value: Prisma.sql`g.group_code` },
  year: { column: "year", value: Prisma.sql`s.year` },
  type: { column: "type", value: Prisma.sql`s.type` },
  eventSeries: { column: "event_series_slug", value: Prisma.sql`e.series_slug` },
} as const satisfies Record<string, Dimension>

export type VisitDimension = keyof typeof visitDimensions

/** The measures of a group and their columns, in the order of an export. */
export const visitMeasures = {
  visits: "visits",
  stops: "stops",
  trips: "trips",
  days: "days",
  firstDay: "first_day",
  lastDay: "last_day",
  share: "share_percent",
  change: "change",
  growth: "growth_percent",
  ratio: "ratio",
} as const

export interface VisitSelection {
  where?: object | null | undefined
  includeStopovers: boolean
}

/** The stops counted, with what they are grouped by. */
export function selectedVisits({ where, includeStopovers }: VisitSelection): Prisma.Sql {
  return Prisma.sql`
    SELECT v.slug, v.trip_slug, v.host_iso3, v.leader_slug, l.country_iso3 AS leader_country_iso3,
           v.type, v.start_date, v.end_date, extract(year FROM v.start_date)::int AS year
    FROM ${tableOf("Visit")} AS v JOIN ${tableOf("Leader")} AS l ON l.slug = v.leader_slug
    WHERE ${whereSql("Visit", where, "v")} AND (${includeStopovers} OR v.type <> 'stopover')`
}

/** A stop stands in each group of its host and each series of its events, once; else in the group of none. */
function joins(by: readonly VisitDimension[]): Prisma.Sql {
  const groups = by.includes("group")
    ? Prisma.sql`LEFT JOIN ${tableOf("GroupMember")} AS g ON g.country_iso3 = s.host_iso3`
    : Prisma.empty
  const series = by.includes("eventSeries")
    ? Prisma.sql`LEFT JOIN (
        SELECT DISTINCT ve.visit_slug, ev.series_slug
        FROM ${tableOf("VisitEvent")} AS ve JOIN ${tableOf("Event")} AS ev ON ev.slug = ve.event_slug
      ) AS e ON e.visit_slug = s.slug`
    : Prisma.empty
  return Prisma.sql`${groups} ${series}`
}

const visits = Prisma.sql`count(DISTINCT (s.trip_slug, s.host_iso3))::int AS visits`

/** Change against the year before, where the groups have years. */
function changes(dimensions: readonly Dimension[]): Prisma.Sql {
  if (!dimensions.some(({ column }) => column === "year"))
    return Prisma.sql`NULL::int AS change, NULL::float8 AS growth_percent`
  const before = Prisma.sql`CASE WHEN lag(year) OVER past = year - 1 THEN lag(visits) OVER past END`
  return Prisma.sql`visits - ${before} AS change,
    round(100.0 * (visits - ${before}) / ${before}, 4)::float8 AS growth_percent`
}

export interface VisitAggregate extends VisitSelection {
  by: readonly VisitDimension[]
  /** The group that the others are divided by. */
  ratioTo?: Reference<VisitDimension> | null
  order?: readonly AggregateOrder[]
}

/**
 * One row a group: a column for each dimension of `by` (see visitDimensions), then visits, stops, trips, days,
 * first_day, last_day, share_percent, change, growth_percent and ratio (visitMeasures).
 */
export function visitAggregateSql({
  by,
  ratioTo,
  order,
  ...selection
}: VisitAggregate): Prisma.Sql {
  const dimensions = dimensionsOf(visitDimensions, by)
  const perYear = by.includes("year") && by.length > 1
  const year = perYear ? Prisma.sql`WHERE s.year = grouped.year` : Prisma.empty
  return Prisma.sql`
    WITH selected AS MATERIALIZED (${selectedVisits(selection)}),
    grouped AS (
      SELECT ${listed("", keyValues(dimensions), ",")} ${visits}, count(s.slug)::int AS stops,
             count(DISTINCT s.trip_slug)::int AS trips,
             coalesce(sum(s.end_date - s.start_date + 1), 0)::int AS days,
             min(s.start_date) AS first_day, max(s.end_date) AS last_day
      FROM selected AS s ${joins(by)}
      ${listed(
        "GROUP BY ",
        dimensions.map(({ value }) => value),
      )}
    ),
    whole AS (
      SELECT ${perYear ? Prisma.sql`s.year,` : Prisma.empty} ${visits}
      FROM selected AS s ${perYear ? Prisma.sql`GROUP BY s.year` : Prisma.empty}
    )
    SELECT ${listed("", keyColumns(dimensions), ",")} visits, stops, trips, days, first_day, last_day,
      round(100.0 * visits / nullif((SELECT s.visits FROM whole AS s ${year}), 0), 4)::float8 AS share_percent,
      ${changes(dimensions)},
      (${ratioSql(Prisma.sql`visits::numeric`, by, visitDimensions, ratioTo)})::float8 AS ratio
    FROM grouped
    ${by.includes("year") ? Prisma.sql`WINDOW past AS (${besides(dimensions, "year")} ORDER BY year)` : Prisma.empty}
    ${aggregateOrder(dimensions, order ?? [{ column: "visits", direction: "desc" }])}`
}
