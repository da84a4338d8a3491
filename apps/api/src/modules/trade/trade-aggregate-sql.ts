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
import { ident, tableOf, whereSql } from "../../sql/where.ts"

export const tradeDimensions = {
  reporter: { column: "reporter_iso3", value: Prisma.sql`s.reporter_iso3` },
  reporterGroup: { column: "reporter_group_code", value: Prisma.sql`rg.group_code` },
  partner: { column: "partner_iso3", value: Prisma.sql`s.partner_iso3` },
  partnerGroup: { column: "partner_group_code", value: Prisma.sql`pg.group_code` },
  year: { column: "year", value: Prisma.sql`s.year` },
  flow: { column: "flow", value: Prisma.sql`s.flow` },
  basis: { column: "basis", value: Prisma.sql`s.basis` },
  source: { column: "source_key", value: Prisma.sql`s.source_key` },
} as const satisfies Record<string, Dimension>

export type TradeDimension = keyof typeof tradeDimensions

/** The measures of a group and their columns, in the order of an export. */
export const tradeMeasures = {
  rows: "rows",
  sumUsd: "sum_usd",
  minUsd: "min_usd",
  maxUsd: "max_usd",
  averageUsd: "average_usd",
  share: "share_percent",
  growth: "growth_percent",
  ratio: "ratio",
  partialYears: "partial_years",
  damaged: "damaged",
} as const

export interface TradeAggregate {
  where?: object | null | undefined
  by: readonly TradeDimension[]
  /** The group that the others are divided by. */
  ratioTo?: Reference<TradeDimension> | null
  order?: readonly AggregateOrder[]
}

function joins(by: readonly TradeDimension[]): Prisma.Sql {
  const group = (name: TradeDimension, alias: string, column: string) =>
    by.includes(name)
      ? Prisma.sql`LEFT JOIN ${tableOf("GroupMember")} AS ${ident(alias)}
          ON ${ident(alias)}.country_iso3 = s.${ident(column)}`
      : Prisma.empty
  return Prisma.sql`${group("reporterGroup", "rg", "reporter_iso3")} ${group("partnerGroup", "pg", "partner_iso3")}`
}

/** Figures that match, each with the goods it speaks of and whether a union among the figures contains a party. */
function selectedFlows(where: object | null | undefined): Prisma.Sql {
  const inUnion = (column: string) => Prisma.sql`EXISTS (
    SELECT FROM ${tableOf("GroupMember")} AS m WHERE m.group_code = 'EU27' AND m.country_iso3 = f.${ident(column)})`
  return Prisma.sql`
    SELECT f.*, concat_ws('>', f.reporter_iso3, f.partner_iso3, f.year, f.flow) AS cell,
           CASE f.flow WHEN 'export' THEN concat_ws('>', f.reporter_iso3, f.partner_iso3, f.year)
             ELSE concat_ws('>', f.partner_iso3, f.reporter_iso3, f.year) END AS goods,
           ${inUnion("reporter_iso3")} AS reporter_in_union, ${inUnion("partner_iso3")} AS partner_in_union
    FROM ${tableOf("TradeFlow")} AS f WHERE ${whereSql("TradeFlow", where, "f")}`
}

/** Whether a party of the group contains another of the group: the world everybody, the EU its members. */
function contains(side: "reporter" | "partner"): Prisma.Sql {
  const party = Prisma.sql`s.${ident(`${side}_iso3`)}`
  return Prisma.sql`(bool_or(${party} = 'WLD') AND bool_or(${party} <> 'WLD')
    OR bool_or(${party} = 'EUU') AND bool_or(s.${ident(`${side}_in_union`)}))`
}

/** Whether the EU reports goods that a partner of a member reports, too, or the other way round. */
const acrossUnion = Prisma.sql`(bool_or(s.reporter_iso3 = 'EUU') AND bool_or(s.partner_in_union)
  OR bool_or(s.partner_iso3 = 'EUU') AND bool_or(s.reporter_in_union))`

/** Why the figures of a group cannot be added up; empty where they can. */
const notAdded = Prisma.sql`array_remove(ARRAY[
  CASE WHEN count(DISTINCT s.basis) > 1 THEN 'several_bases' END,
  CASE WHEN count(*) > count(DISTINCT s.cell) THEN 'several_sources' END,
  CASE WHEN count(DISTINCT s.cell) > count(DISTINCT s.goods) OR ${acrossUnion} THEN 'both_sides' END,
  CASE WHEN ${contains("reporter")} THEN 'aggregate_reporter' END,
  CASE WHEN ${contains("partner")} THEN 'aggregate_partner' END], NULL)`

const measures = Prisma.sql`
  count(*)::int AS rows, sum(s.value_usd) AS total, min(s.value_usd) AS min_usd, max(s.value_usd) AS max_usd,
  coalesce(array_agg(DISTINCT s.basis ORDER BY s.basis)::text[], '{}') AS bases,
  coalesce(array_agg(DISTINCT s.source_key ORDER BY s.source_key), '{}') AS source_keys,
  count(*) FILTER (WHERE s.partial_year)::int AS partial_years,
  count(*) FILTER (WHERE s.damaged)::int AS damaged, ${notAdded} AS not_added`

/** A sum that percentages may be drawn from: added, of whole years and sound figures. */
const sound = (alias: string) =>
  Prisma.sql`CASE WHEN cardinality(${ident(alias)}.not_added) = 0 AND ${ident(alias)}.partial_years = 0
    AND ${ident(alias)}.damaged = 0 THEN ${ident(alias)}.total END`

/** Growth on the year before, where the groups have years. */
function growth(by: readonly TradeDimension[]): Prisma.Sql {
  if (!by.includes("year")) return Prisma.sql`NULL::float8`
  const before = Prisma.sql`nullif(CASE WHEN lag(year) OVER past = year - 1 THEN lag(sound) OVER past END, 0)`
  return Prisma.sql`round(100 * (sound - ${before}) / ${before}, 4)::float8`
}

/** The total that shares are taken of: of the same year and basis, where the groups have them and more. */
function wholeKeys(by: readonly TradeDimension[]): Dimension[] {
  return (["year", "basis"] as const)
    .filter((name) => by.includes(name) && (name === "basis" || by.length > 1))
    .map((name) => tradeDimensions[name])
}

/**
 * One row a group: a column for each dimension of `by` (see tradeDimensions), then rows, sum_usd, min_usd, max_usd,
 * average_usd, share_percent, growth_percent, ratio, bases, source_keys, partial_years, damaged and not_added.
 */
export function tradeAggregateSql({ where, by, ratioTo, order }: TradeAggregate): Prisma.Sql {
  const dimensions = dimensionsOf(tradeDimensions, by)
  const shared = wholeKeys(by)
  const same = shared.map(({ column }) => Prisma.sql`w.${ident(column)} = g.${ident(column)}`)
  const values = (keys: readonly Dimension[]) => keys.map(({ value }) => value)
  return Prisma.sql`
    WITH selected AS MATERIALIZED (${selectedFlows(where)}),
    grouped AS (
      SELECT ${listed("", keyValues(dimensions), ",")} ${measures}
      FROM selected AS s ${joins(by)} ${listed("GROUP BY ", values(dimensions))}
    ),
    whole AS (
      SELECT ${listed("", keyValues(shared), ",")} ${measures}
      FROM selected AS s ${listed("GROUP BY ", values(shared))}
    ),
    measured AS (
      SELECT g.*, CASE WHEN cardinality(g.not_added) = 0 THEN g.total END AS sum_usd,
             ${sound("g")} AS sound, ${sound("w")} AS whole
      FROM grouped AS g LEFT JOIN whole AS w ON ${same.length > 0 ? Prisma.join(same, " AND ") : Prisma.sql`TRUE`}
    )
    SELECT ${listed("", keyColumns(dimensions), ",")} rows, sum_usd, min_usd, max_usd,
      round(sum_usd / nullif(rows, 0), 2) AS average_usd,
      round(100 * sound / nullif(whole, 0), 4)::float8 AS share_percent,
      ${growth(by)} AS growth_percent, ${ratioSql(Prisma.sql`sound`, by, tradeDimensions, ratioTo)} AS ratio,
      bases, source_keys, partial_years, damaged, not_added
    FROM measured
    ${by.includes("year") ? Prisma.sql`WINDOW past AS (${besides(dimensions, "year")} ORDER BY year)` : Prisma.empty}
    ${aggregateOrder(dimensions, order ?? [{ column: "sum_usd", direction: "desc" }])}`
}
