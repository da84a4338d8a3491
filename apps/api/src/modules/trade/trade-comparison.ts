import type { Country, CountryGroup, Prisma } from "@khorgos/prisma"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { percentOf } from "./trade-cells.ts"
import { type SourcedFigure, sourceLookup } from "./trade-figure.ts"
import {
  type Point,
  type SeriesBasis,
  sharesOfPartners,
  tradePoints,
  worldTurnover,
} from "./trade-points.ts"
import { loadParties, type TradeParty, type Years } from "./trade-store.ts"

export type PartyRow = Country | CountryGroup

export interface SeriesPoint {
  year: number
  exports: SourcedFigure | null
  imports: SourcedFigure | null
  turnover: SourcedFigure | null
  balance: SourcedFigure | null
  shareOfPartners: number | null
  shareOfWorld: number | null
}
export interface Series {
  partner: PartyRow
  code: string
  points: SeriesPoint[]
}
export interface Comparison {
  subject: PartyRow
  basis: SeriesBasis
  overlapping: string[]
  series: Series[]
}
export interface RatioPoint {
  year: number
  ratio: Prisma.Decimal
  numerator: SourcedFigure
  denominator: SourcedFigure
}

function seriesOf(comparison: Comparison, code: string): Series {
  const series = comparison.series.find((candidate) => candidate.code === code)
  if (!series)
    throw codedError("BAD_USER_INPUT", `"${code}" is not among the partners asked for in "with".`, {
      value: code,
    })
  return series
}

/** Divides the series of one partner by that of another, for the years that have both. */
export function ratioPoints(
  comparison: Comparison,
  of: string,
  to: string,
  measure: "exports" | "imports" | "turnover",
): RatioPoint[] {
  const above = seriesOf(comparison, of)
  const below = seriesOf(comparison, to)
  const bottom = new Map(below.points.map((point) => [point.year, point[measure]]))
  return above.points.flatMap((point) => {
    const numerator = point[measure]
    const denominator = bottom.get(point.year)
    if (!numerator || !denominator || denominator.valueUsd.isZero()) return []
    const ratio = numerator.valueUsd.dividedBy(denominator.valueUsd).toDecimalPlaces(4)
    return [{ year: point.year, ratio, numerator, denominator }]
  })
}

/** Codes of parties that share a country with another; a union counts as its members, the world as everybody. */
export function overlaps(
  parties: readonly TradeParty[],
  unionMembers: readonly string[],
): string[] {
  const reach = (party: TradeParty) =>
    new Set(party.members.flatMap((code) => (code === "EUU" ? [code, ...unionMembers] : [code])))
  return parties
    .filter((party, index) =>
      parties.some(
        (other, position) =>
          position !== index &&
          (party.code === "WLD" ||
            other.code === "WLD" ||
            !reach(party).isDisjointFrom(reach(other))),
      ),
    )
    .map((party) => party.code)
}

function assemble(
  partners: readonly TradeParty[],
  points: Point[][],
  world: Map<number, { valueUsd: Prisma.Decimal }>,
  overlapping: boolean,
  sourced: Awaited<ReturnType<typeof sourceLookup>>,
): { code: string; points: SeriesPoint[] }[] {
  return partners.map((partner, index) => ({
    code: partner.code,
    points: (points[index] ?? []).map((point) => {
      const beside = points.map(
        (list) => list.find((other) => other.year === point.year)?.turnover ?? null,
      )
      return {
        year: point.year,
        exports: sourced(point.exports),
        imports: sourced(point.imports),
        turnover: sourced(point.turnover),
        balance: sourced(point.balance),
        shareOfPartners: overlapping ? null : (sharesOfPartners(beside)[index] ?? null),
        shareOfWorld: percentOf(point.turnover, world.get(point.year)?.valueUsd ?? null),
      }
    }),
  }))
}

interface SeriesArgs {
  of: string
  with: string[]
  basis: SeriesBasis
  from: number
  to: number
}

export function checkYears({ from, to }: Years) {
  if (from > to) throw codedError("BAD_USER_INPUT", "from is after to.", { argument: "from" })
}

function checkArgs({ with: partners, from, to }: SeriesArgs) {
  if (partners.length === 0 || partners.length > 20)
    throw codedError("BAD_USER_INPUT", 'Name 1 to 20 partners in "with".', { argument: "with" })
  if (new Set(partners).size < partners.length)
    throw codedError("BAD_USER_INPUT", 'A partner stands twice in "with".', { argument: "with" })
  checkYears({ from, to })
}

/** Trade of `of` with each of `with` on one basis. */
export async function compareTrade(args: SeriesArgs): Promise<Comparison> {
  checkArgs(args)
  const codes = [args.of, ...args.with]
  const parties = await loadParties([...new Set([...codes, "EU27"])])
  const row = await partyRows(codes)
  const party = (code: string) => parties.get(code) ?? { code, members: [code] }
  const partners = args.with.map(party)
  if (party(args.of).members.length === 1 && args.with.includes(args.of))
    throw codedError("BAD_USER_INPUT", `"${args.of}" cannot be its own partner.`, {
      argument: "with",
      value: args.of,
    })
  const points = await Promise.all(
    partners.map((partner) => tradePoints(party(args.of), partner, args.basis, args)),
  )
  const world = args.basis === "reporter" ? await worldTurnover(party(args.of), args) : new Map()
  const overlapping = overlaps(partners, party("EU27").members)
  const sourced = await sourceLookup(
    points.flat().flatMap((point) => [point.exports, point.imports, point.turnover]),
  )
  const series = assemble(partners, points, world, overlapping.length > 0, sourced)
  return {
    subject: row(args.of),
    basis: args.basis,
    overlapping,
    series: series.map((entry) => ({ ...entry, partner: row(entry.code) })),
  }
}

/** Finds the rows of countries and groups: one query for all of them. */
export async function partyRows(codes: readonly string[]): Promise<(code: string) => PartyRow> {
  const [countries, groups] = await Promise.all([
    db.country.findMany({ where: { iso3: { in: [...codes] } } }),
    db.countryGroup.findMany({ where: { code: { in: [...codes] } } }),
  ])
  const rows = new Map<string, PartyRow>([
    ...countries.map((country) => [country.iso3, country] as const),
    ...groups.map((group) => [group.code, group] as const),
  ])
  return (code) => {
    const found = rows.get(code)
    if (!found) throw codedError("UNKNOWN_CODE", `"${code}" names nothing.`, { value: code })
    return found
  }
}
