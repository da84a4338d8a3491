import type { Prisma } from "@khorgos/prisma"
import { db } from "../../db.ts"
import type { Basis, Cell, Figure, Flow } from "./trade-cells.ts"

/** A country or group as the trade queries use it. */
export interface TradeParty {
  code: string
  members: string[]
}

export interface Years {
  from: number
  to: number
}

interface FlowRow {
  source: { kind: "dataset" | "document"; retrievedOn: Date }
  reporterIso3: string
  partnerIso3: string
  year: number
  flow: Flow
  valueUsd: Prisma.Decimal
  sourceKey: string
  partialYear: boolean
  damaged: boolean
  note: string | null
}

function asCell(row: FlowRow): Cell {
  const outward = row.flow === "export"
  return {
    exporterIso3: outward ? row.reporterIso3 : row.partnerIso3,
    importerIso3: outward ? row.partnerIso3 : row.reporterIso3,
    year: row.year,
    flow: row.flow,
    value: row.valueUsd,
    sourceKey: row.sourceKey,
    sourceKind: row.source.kind,
    retrievedOn: row.source.retrievedOn,
    partialYear: row.partialYear,
    damaged: row.damaged,
    note: row.note,
  }
}

/** The figures of `basis` for trade between `subject` and `partners`; declared are those of both sides. */
export async function loadCells(
  subject: readonly string[],
  partners: readonly string[],
  basis: Basis | "declared",
  { from, to }: Years,
): Promise<Cell[]> {
  const between = (reporters: readonly string[], others: readonly string[]) => ({
    reporterIso3: { in: [...reporters] },
    partnerIso3: { in: [...others] },
  })
  const both = [between(subject, partners), between(partners, subject)]
  const sides = {
    reporter: [between(subject, partners)],
    partner: [between(partners, subject)],
    declared: both,
    reconciled: both,
  }[basis]
  const rows = await db.tradeFlow.findMany({
    where: {
      OR: sides,
      basis: basis === "reconciled" ? "reconciled" : "declared",
      ...(basis === "reconciled" ? { flow: "export" } : {}),
      year: { gte: from, lte: to },
    },
    include: { source: { select: { kind: true, retrievedOn: true } } },
    orderBy: [{ year: "asc" }, { sourceKey: "asc" }],
  })
  return rows.map(asCell)
}

/** A headline by the side it was quoted for: `own` when the subject is its reporter. */
export interface Headline {
  own: boolean
  year: number
  measure: "export" | "import" | "turnover"
  valueUsd: Prisma.Decimal
  sourceKey: string
  quote: string
}

function partyIs(side: "reporter" | "partner", code: string): Prisma.TradeHeadlineWhereInput {
  return side === "reporter"
    ? { OR: [{ reporterIso3: code }, { reporterGroupCode: code }] }
    : { OR: [{ partnerIso3: code }, { partnerGroupCode: code }] }
}

/** Whole-year figures that authorities or the press quoted for the pair, seen from `subject`. */
export async function loadHeadlines(
  subject: string,
  partner: string,
  { from, to }: Years,
): Promise<Headline[]> {
  const pair = (reporter: string, other: string) => ({
    AND: [partyIs("reporter", reporter), partyIs("partner", other)],
  })
  const rows = await db.tradeHeadline.findMany({
    where: {
      OR: [pair(subject, partner), pair(partner, subject)],
      measure: { in: ["turnover", "turnover_derived", "export", "import"] },
      valueUsd: { not: null },
      year: { gte: from, lte: to },
    },
    orderBy: [{ year: "asc" }, { measure: "asc" }, { slug: "asc" }],
  })
  const headlines = rows.flatMap((row): Headline[] => {
    if (!row.valueUsd) return []
    const own = (row.reporterIso3 ?? row.reporterGroupCode) === subject
    const flipped = { export: "import", import: "export" } as const
    const measure =
      row.measure === "export" || row.measure === "import"
        ? own
          ? row.measure
          : flipped[row.measure]
        : "turnover"
    const { year, valueUsd, sourceKey, quote } = row
    return [{ own, year, measure, valueUsd, sourceKey, quote }]
  })
  return steadySideFirst(headlines)
}

/** Puts the side that was quoted for more years first, so that a series does not change sides midway. */
function steadySideFirst(headlines: readonly Headline[]): Headline[] {
  const side = (own: boolean) => headlines.filter((headline) => headline.own === own)
  const years = (side: Headline[]) => new Set(side.map((headline) => headline.year)).size
  const [ours, theirs] = [side(true), side(false)]
  return years(ours) >= years(theirs) ? [...ours, ...theirs] : [...theirs, ...ours]
}

/** The first figure quoted for the measure, the others beside it: headlines are never averaged. */
export function quotedFigure(
  headlines: readonly Headline[],
  year: number,
  measure: Headline["measure"],
): Figure | null {
  const [first, ...others] = headlines.filter((row) => row.year === year && row.measure === measure)
  if (!first) return null
  return {
    valueUsd: first.valueUsd,
    sourceKeys: [first.sourceKey],
    reported: 1,
    expected: 1,
    missing: [],
    partialYear: false,
    damaged: false,
    notes: [first.quote],
    rule: "mostQuotedSide",
    alternatives: [],
    alsoQuoted: others.map((other) => other.valueUsd),
  }
}

/** The members of a country or group, and the countries that a union stands for. */
export async function loadParties(codes: readonly string[]): Promise<Map<string, TradeParty>> {
  const places = await db.groupMember.findMany({
    where: { groupCode: { in: [...codes] } },
    orderBy: { countryIso3: "asc" },
  })
  return new Map(
    codes.map((code) => {
      const members = places
        .filter((place) => place.groupCode === code)
        .map((place) => place.countryIso3)
      return [code, { code, members: members.length > 0 ? members : [code] }]
    }),
  )
}
