import type { SearchParams } from "@/figure/figure"
import { type Kept, one, queryString, readSides, readYear } from "./trade-params"

export const productFlows = ["exports", "imports"] as const
export type ProductFlow = (typeof productFlows)[number]

export const productSorts = ["rise", "size"] as const
export type ProductSort = (typeof productSorts)[number]

/** What the page of products shows, read from its address; null is left to the data to say. */
export interface ProductParams {
  of: string
  with: string
  flow: ProductFlow
  /** Code of the product list. */
  list: string | null
  level: string | null
  /** Key of the source. */
  source: string | null
  from: number | null
  to: number | null
  sort: ProductSort
}

export function readProductParams(search: SearchParams): ProductParams {
  const [from, to] = [readYear(one(search.from), null), readYear(one(search.to), null)]
  const swap = from !== null && to !== null && from > to
  return {
    ...readSides(search, ["EUU", "KGZ"]),
    flow: productFlows.find((flow) => flow === one(search.flow)) ?? "exports",
    list: one(search.list) || null,
    level: one(search.level) || null,
    source: one(search.source) || null,
    from: swap ? to : from,
    to: swap ? from : to,
    sort: productSorts.find((sort) => sort === one(search.sort)) ?? "rise",
  }
}

type Asked = Pick<ProductParams, "of" | "with"> & Partial<ProductParams>

/** The two sides and the flow always; the rest where it is said. */
export function productHref(params: Asked, kept: Kept = {}): string {
  const { list, level, source, from, to, sort } = params
  const query = queryString({
    of: params.of,
    with: params.with,
    flow: params.flow ?? "exports",
    ...(list ? { list } : {}),
    ...(level ? { level } : {}),
    ...(source ? { source } : {}),
    ...(from ? { from: String(from) } : {}),
    ...(to ? { to: String(to) } : {}),
    ...(sort === "size" ? { sort } : {}),
    ...kept,
  })
  return `/trade/products?${query}`
}

/** One level of one product list by one source: figures of two are never added up. */
export interface ProductSet {
  list: string
  level: string
  source: string
  years: readonly number[]
  partialYears: readonly number[]
  products: number
}

/** A word of the address that names one set: list, level and source together. */
export const setKey = ({ list, level, source }: Pick<ProductSet, "list" | "level" | "source">) =>
  [list, level, source].join("~")

/** From when on the question of re-exports asks. */
const before = 2021

const levels = ["chapter", "section", "line", "heading", "subheading"]

const wholeYears = ({ years, partialYears }: ProductSet) =>
  years.filter((year) => !partialYears.includes(year))

/** Best first: with growth since 2021, the latest, then by chapter. */
function rank(set: ProductSet): number[] {
  const whole = wholeYears(set)
  const last = whole.at(-1) ?? 0
  const grows = whole.includes(before) && last > before
  return [grows ? 0 : 1, whole.length > 1 ? 0 : 1, levels.indexOf(set.level), -last, -set.products]
}

function compareRanks(a: ProductSet, b: ProductSet): number {
  const [left, right] = [rank(a), rank(b)]
  const at = left.findIndex((value, index) => value !== right[index])
  return at < 0 ? setKey(a).localeCompare(setKey(b)) : (left[at] ?? 0) - (right[at] ?? 0)
}

/** The set that the address asks for, as far as the pair has it; null where it has none at all. */
export function chooseSet<OwnSet extends ProductSet>(
  sets: readonly OwnSet[],
  params: ProductParams,
): OwnSet | null {
  const ranked = sets.filter(({ level }) => level !== "total").toSorted(compareRanks)
  const fits = (name: "list" | "level" | "source") => (set: OwnSet) =>
    params[name] === null || set[name] === params[name]
  const byList = ranked.filter(fits("list"))
  const byLevel = byList.filter(fits("level"))
  return byLevel.find(fits("source")) ?? byLevel[0] ?? byList[0] ?? ranked[0] ?? null
}

/** The two years: those asked for, else 2021 and the latest whole year. */
export function chooseYears(
  set: ProductSet,
  { from, to }: Pick<ProductParams, "from" | "to">,
): [number, number] {
  const whole = wholeYears(set)
  const usual = whole.length > 1 ? whole : set.years
  const last = to !== null && set.years.includes(to) ? to : (usual.at(-1) ?? 0)
  if (from !== null && set.years.includes(from) && from <= last) return [from, last]
  const earlier = usual.filter((year) => year < last)
  const first = earlier.includes(before) ? before : (earlier.at(-1) ?? set.years[0] ?? last)
  return [Math.min(first, last), last]
}
