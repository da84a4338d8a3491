import { Prisma } from "@khorgos/prisma"

/** Whose figures a series is made of. */
export type Basis = "reporter" | "partner" | "reconciled"

/** Goods going from one country to another in one year: what a basis has one figure for. */
export interface Direction {
  exporterIso3: string
  importerIso3: string
}

/** Seen from who reports: the exporter an export, the importer an import. Reconciled figures stand as exports. */
export type Flow = "export" | "import"

/** A figure of a direction by one source. */
export interface Cell extends Direction {
  year: number
  flow: Flow
  value: Prisma.Decimal
  sourceKey: string
  sourceKind: "dataset" | "document"
  retrievedOn: Date
  partialYear: boolean
  damaged: boolean
  note: string | null
}

/** The cells that a sum wants: one a direction, as the exporters or as the importers report it. */
export interface Side {
  directions: Direction[]
  flow: Flow
}

/** How a figure was chosen where several could have been taken. */
export type FigureRule = "onlyFigure" | "soundThenDatasetThenLatest" | "mostQuotedSide"

/** A sum of cells that tells what it is made of. */
export interface Figure {
  valueUsd: Prisma.Decimal
  sourceKeys: string[]
  reported: number
  expected: number
  missing: Direction[]
  partialYear: boolean
  damaged: boolean
  notes: string[]
  rule: FigureRule
  /** Cells of other sources that the rule passed over. */
  alternatives: Cell[]
  alsoQuoted: Prisma.Decimal[]
}

const unique = (values: readonly string[]) => [...new Set(values)].sort()

/** Goods from each of `exporters` to each of `importers`, a country's trade with itself left out. */
export function directions(
  exporters: readonly string[],
  importers: readonly string[],
): Direction[] {
  return exporters.flatMap((exporterIso3) =>
    importers
      .filter((importerIso3) => importerIso3 !== exporterIso3)
      .map((importerIso3) => ({ exporterIso3, importerIso3 })),
  )
}

const isSound = (cell: Cell) => !cell.partialYear && !cell.damaged

/** The order in which sources of one direction are preferred: soundThenDatasetThenLatest. */
function bySource(one: Cell, other: Cell): number {
  return (
    Number(isSound(other)) - Number(isSound(one)) ||
    Number(other.sourceKind === "dataset") - Number(one.sourceKind === "dataset") ||
    other.retrievedOn.valueOf() - one.retrievedOn.valueOf() ||
    (one.sourceKey < other.sourceKey ? -1 : 1)
  )
}

const keyOf = ({ exporterIso3, importerIso3 }: Direction, flow: Flow) =>
  `${exporterIso3}>${importerIso3} ${flow}`

/** Finds the cells of a direction as one flow, the preferred source first. */
export function cellFinder(cells: readonly Cell[]) {
  const byPlace = Map.groupBy(cells, (cell) => keyOf(cell, cell.flow))
  return (direction: Direction, flow: Flow): Cell[] =>
    (byPlace.get(keyOf(direction, flow)) ?? []).toSorted(bySource)
}

/**
 * Sums the cells of the directions wanted. Null when there is none, or when a whole side of `sides` is
 * missing: exports alone are not a turnover.
 */
export function sumCells(cells: readonly Cell[], sides: readonly Side[]): Figure | null {
  const find = cellFinder(cells)
  const places = sides.map(({ directions, flow }) =>
    directions.map((direction) => ({ direction, rivals: find(direction, flow) })),
  )
  const reported = (side: { rivals: Cell[] }[]) => side.flatMap(({ rivals }) => rivals[0] ?? [])
  if (places.length === 0 || places.some((side) => reported(side).length === 0)) return null
  const all = reported(places.flat())
  const alternatives = places.flat().flatMap(({ rivals }) => rivals.slice(1))
  return {
    valueUsd: all.reduce((sum, cell) => sum.plus(cell.value), new Prisma.Decimal(0)),
    sourceKeys: unique(all.map((cell) => cell.sourceKey)),
    reported: all.length,
    expected: places.flat().length,
    missing: places.flat().flatMap(({ direction, rivals }) => (rivals[0] ? [] : [direction])),
    partialYear: all.some((cell) => cell.partialYear),
    damaged: all.some((cell) => cell.damaged),
    notes: unique(all.flatMap((cell) => (cell.note ? [cell.note] : []))),
    rule: alternatives.length > 0 ? "soundThenDatasetThenLatest" : "onlyFigure",
    alternatives,
    alsoQuoted: [],
  }
}

/** Whether every direction has a sound figure of the whole year. */
export function isComplete(figure: Figure): boolean {
  return figure.missing.length === 0 && !figure.partialYear && !figure.damaged
}

/** One figure minus another, with the completeness of both. Null when either is missing. */
export function subtract(from: Figure | null, what: Figure | null): Figure | null {
  if (!from || !what) return null
  return {
    valueUsd: from.valueUsd.minus(what.valueUsd),
    sourceKeys: unique([...from.sourceKeys, ...what.sourceKeys]),
    reported: from.reported + what.reported,
    expected: from.expected + what.expected,
    missing: [...from.missing, ...what.missing],
    partialYear: from.partialYear || what.partialYear,
    damaged: from.damaged || what.damaged,
    notes: [...new Set([...from.notes, ...what.notes])],
    rule: from.rule === "onlyFigure" ? what.rule : from.rule,
    alternatives: [...from.alternatives, ...what.alternatives],
    alsoQuoted: [],
  }
}

/** `part` in percent of `whole`; null when either is missing or the whole is zero. */
export function percentOf(
  part: { valueUsd: Prisma.Decimal } | null,
  whole: Prisma.Decimal | null,
): number | null {
  if (!part || !whole || whole.isZero()) return null
  return part.valueUsd.dividedBy(whole).times(100).toDecimalPlaces(4).toNumber()
}
