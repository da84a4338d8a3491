import type { ProductSort } from "./product-params"

/** A line of a list in one year. */
export interface ProductFigure {
  valueUsd: string
  partialYear: boolean
  note: string | null
}

/** A line of a list in two years. */
export interface ProductRow {
  code: string
  name: string | null
  tier: string | null
  from: ProductFigure | null
  to: ProductFigure | null
  /** The second year less the first, exact; null where a figure is missing or covers a part of its year. */
  changeUsd: string | null
  /** The same as a share of the first year; null where that is nothing. */
  changeShare: number | null
}

export interface ProductLine extends ProductFigure {
  year: number
  code: string
  name: string | null
  tier: string | null
}

const CENTS = 100n

/** An amount in cents: sums and differences of decimals stay exact. */
function cents(decimal: string): bigint {
  const [whole = "0", part = ""] = decimal.replace("-", "").split(".")
  const amount = BigInt(whole) * CENTS + BigInt(part.padEnd(2, "0").slice(0, 2))
  return decimal.startsWith("-") ? -amount : amount
}

function decimal(amount: bigint): string {
  const size = amount < 0n ? -amount : amount
  const part = String(size % CENTS).padStart(2, "0")
  const text = `${size / CENTS}${part === "00" ? "" : `.${part}`}`
  return amount < 0n ? `-${text}` : text
}

/** What the second figure is above the first. A missing figure is not zero, and a part of a year is not a year. */
export function changeOf(
  from: ProductFigure | null,
  to: ProductFigure | null,
): Pick<ProductRow, "changeUsd" | "changeShare"> {
  if (!from || !to || from.partialYear || to.partialYear)
    return { changeUsd: null, changeShare: null }
  const change = cents(to.valueUsd) - cents(from.valueUsd)
  const base = Number(from.valueUsd)
  return {
    changeUsd: decimal(change),
    changeShare: base > 0 ? Number(decimal(change)) / base : null,
  }
}

const size = (figure: ProductFigure | null) => (figure ? Number(figure.valueUsd) : -1)
const bySize = (a: ProductRow, b: ProductRow) =>
  size(b.to) - size(a.to) || size(b.from) - size(a.from) || a.code.localeCompare(b.code)
/** Rows without a change come last. */
const rise = ({ changeUsd }: ProductRow) =>
  changeUsd === null ? Number.NEGATIVE_INFINITY : Number(changeUsd)

function byRise(a: ProductRow, b: ProductRow): number {
  const [left, right] = [rise(a), rise(b)]
  return left === right ? bySize(a, b) : right - left
}

/** Each line once, with its figures of both years: those that rose most first, or the largest. */
export function productRows(
  lines: readonly ProductLine[],
  [first, last]: readonly [number, number],
  sort: ProductSort,
): ProductRow[] {
  const rows = [...Map.groupBy(lines, ({ code }) => code)].map(([code, own]): ProductRow => {
    const at = (year: number) => own.find((line) => line.year === year) ?? null
    const [from, to] = [at(first), at(last)]
    const { name = null, tier = null } = to ?? from ?? {}
    return { code, name, tier, from, to, ...changeOf(from, to) }
  })
  return rows.toSorted(sort === "rise" ? byRise : bySize)
}
