import { Prisma } from "@khorgos/prisma"

/** Whose figures a series is made of. */
export type Basis = "reporter" | "partner" | "reconciled"

/** Goods going from one country to another in one year: what a basis has one figure for. */
export interface Direction {
  exporterIso3: string
  importerIso3: string
}

/** A figure of a direction by one source. */
export interface Cell extends Direction {
  year: number
  value: Prisma.Decimal
  sourceKey: string
  partialYear: boolean
  damaged: boolean
  note: string | null
}

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
  alsoQuoted: Prisma.Decimal[]
}

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

/**
 * Sums the cells of the directions wanted. Null when there is none, or when a whole side of `sides` is
 * missing: exports alone are not a turnover.
 */
export function sumCells(cells: readonly Cell[], sides: readonly Direction[][]): Figure | null {
  const key = (direction: Direction) => `${direction.exporterIso3}>${direction.importerIso3}`
  const byDirection = new Map(cells.map((cell) => [key(cell), cell]))
  const found = sides.map((side) =>
    side.flatMap((direction) => byDirection.get(key(direction)) ?? []),
  )
  if (found.length === 0 || found.some((side) => side.length === 0)) return null
  const all = found.flat()
  const wanted = sides.flat()
  const unique = (values: string[]) => [...new Set(values)].sort()
  return {
    valueUsd: all.reduce((sum, cell) => sum.plus(cell.value), new Prisma.Decimal(0)),
    sourceKeys: unique(all.map((cell) => cell.sourceKey)),
    reported: all.length,
    expected: wanted.length,
    missing: wanted.filter((direction) => !byDirection.has(key(direction))),
    partialYear: all.some((cell) => cell.partialYear),
    damaged: all.some((cell) => cell.damaged),
    notes: unique(all.flatMap((cell) => (cell.note ? [cell.note] : []))),
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
    sourceKeys: [...new Set([...from.sourceKeys, ...what.sourceKeys])].sort(),
    reported: from.reported + what.reported,
    expected: from.expected + what.expected,
    missing: [...from.missing, ...what.missing],
    partialYear: from.partialYear || what.partialYear,
    damaged: from.damaged || what.damaged,
    notes: [...new Set([...from.notes, ...what.notes])],
    alsoQuoted: [],
  }
}

/** `part` in percent of `whole`; null when either is missing or the whole is zero. */
export function percentOf(part: Figure | null, whole: Prisma.Decimal | null): number | null {
  if (!part || !whole || whole.isZero()) return null
  return part.valueUsd.dividedBy(whole).times(100).toDecimalPlaces(4).toNumber()
}
