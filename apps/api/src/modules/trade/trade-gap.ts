import { Prisma } from "@khorgos/prisma"
import { type Cell, cellFinder, type Direction, percentOf, type Side } from "./trade-cells.ts"

/** How far two sides differ over the directions that both report for the whole year, undamaged. */
export interface Gap {
  gapUsd: Prisma.Decimal | null
  gapPercent: number | null
  minuendUsd: Prisma.Decimal | null
  subtrahendUsd: Prisma.Decimal | null
  compared: number
  expected: number
  notCompared: Direction[]
}

/** The same directions as each of two sides tells them. */
export interface Telling {
  minuend: Side
  subtrahend: Side
}

/** Minuend minus subtrahend, direction by direction; without a value when an entry of `tellings` has nothing to compare. */
export function gapOf(cells: readonly Cell[], tellings: readonly Telling[]): Gap {
  const find = cellFinder(cells)
  const sound = (direction: Direction, { flow }: Side) => {
    const [cell] = find(direction, flow)
    return cell && !cell.partialYear && !cell.damaged ? cell : null
  }
  const places = tellings.map(({ minuend, subtrahend }) =>
    minuend.directions.map((direction) => ({
      direction,
      above: sound(direction, minuend),
      below: sound(direction, subtrahend),
    })),
  )
  const pairs = places.map((side) =>
    side.flatMap(({ above, below }) => (above && below ? [{ above, below }] : [])),
  )
  const notCompared = places
    .flat()
    .flatMap(({ direction, above, below }) => (above && below ? [] : [direction]))
  const coverage = {
    compared: pairs.flat().length,
    expected: places.flat().length,
    notCompared,
  }
  if (pairs.some((side) => side.length === 0))
    return { gapUsd: null, gapPercent: null, minuendUsd: null, subtrahendUsd: null, ...coverage }
  const total = (values: Prisma.Decimal[]) =>
    values.reduce((sum, value) => sum.plus(value), new Prisma.Decimal(0))
  const minuendUsd = total(pairs.flat().map(({ above }) => above.value))
  const subtrahendUsd = total(pairs.flat().map(({ below }) => below.value))
  const gapUsd = minuendUsd.minus(subtrahendUsd)
  const gapPercent = percentOf({ valueUsd: gapUsd }, subtrahendUsd)
  return { gapUsd, gapPercent, minuendUsd, subtrahendUsd, ...coverage }
}
