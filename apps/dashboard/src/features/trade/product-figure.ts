import { getTranslations } from "next-intl/server"
import { colourKeyOf } from "@/charts/country-colours"
import type { PairBarsInput, PairBarsItem } from "@/charts/pair-bars"
import { pairBarsPicture } from "@/charts/pair-bars-picture"
import type { Cell, Figure, FigureColumn, FigureMaker } from "@/figure/figure"
import { shownOn } from "@/figure/forms"
import { getFormats } from "@/i18n/server-formats"
import type { Formats } from "@/lib/format"
import { getPartyNames } from "./party-name"
import { type ProductAnswer, readProducts } from "./product-answer"
import { type ProductParams, productHref, readProductParams } from "./product-params"
import type { ProductFigure, ProductRow } from "./product-rows"
import { levelWords, listWords, type ProductWords, sidesInSentence } from "./product-words"

/** How many products are drawn; the table has more, the file all. */
export const drawn = 12

/** "+US$ 1.2 bn": a change with its sign. */
export function changeWords(formats: Formats, changeUsd: string | null): string {
  const text = formats.usd(changeUsd)
  return Number(changeUsd ?? 0) > 0 ? `+${text}` : text
}

export const productName = ({ code, name }: ProductRow) => name ?? code

function columns(t: ProductWords): FigureColumn[] {
  const of = (name: string, header: string, type: FigureColumn["type"]) => ({ name, header, type })
  return [
    of("product_list", t("column.list"), "text"),
    of("level", t("column.level"), "text"),
    of("product_code", t("column.code"), "text"),
    of("product", t("column.product"), "text"),
    of("from_year", t("column.fromYear"), "integer"),
    of("from_usd", t("column.from"), "decimal"),
    of("from_partial", t("column.fromPartial"), "boolean"),
    of("to_year", t("column.toYear"), "integer"),
    of("to_usd", t("column.to"), "decimal"),
    of("to_partial", t("column.toPartial"), "boolean"),
    of("change_usd", t("column.change"), "decimal"),
    of("change_percent", t("column.changePercent"), "decimal"),
    of("basis", t("column.basis"), "text"),
    of("source", t("column.source"), "text"),
    of("note", t("column.note"), "text"),
  ]
}

type Chosen = NonNullable<ProductAnswer["chosen"]>

function rowOf({ set, years }: Chosen, row: ProductRow): Record<string, Cell> {
  const { from, to, changeUsd, changeShare } = row
  return {
    product_list: set.list,
    level: set.level,
    product_code: row.code,
    product: row.name,
    from_year: years[0],
    from_usd: from?.valueUsd ?? null,
    from_partial: from?.partialYear ?? null,
    to_year: years[1],
    to_usd: to?.valueUsd ?? null,
    to_partial: to?.partialYear ?? null,
    change_usd: changeUsd,
    change_percent: changeShare === null ? null : (changeShare * 100).toFixed(1),
    basis: set.row.basis,
    source: set.source,
    note: [...new Set([from?.note, to?.note].filter(Boolean))].join("; ") || null,
  }
}

export interface ProductView {
  /** With what the address left to the data. */
  params: ProductParams
  answer: ProductAnswer
  of: string
  with: string
  figure: Figure
  bars: PairBarsInput
}

interface Told {
  t: ProductWords
  formats: Formats
  what: string
  chosen: Chosen
}

function titleOf({ t, formats, what, chosen }: Told, params: ProductParams): string {
  const [from, to] = chosen.years.map(String) as [string, string]
  const risen = chosen.rows.find(({ changeUsd }) => Number(changeUsd ?? 0) > 0)
  if (params.sort === "rise" && risen)
    return t("finding.rose", {
      product: productName(risen),
      change: formats.usd(risen.changeUsd),
      from,
      to,
    })
  const largest = chosen.rows.toSorted(
    (a, b) => Number(b.to?.valueUsd ?? -1) - Number(a.to?.valueUsd ?? -1),
  )[0]
  if (!largest?.to) return t("finding.none", { what, to })
  return t("finding.largest", {
    product: productName(largest),
    amount: formats.usd(largest.to.valueUsd),
    to,
  })
}

function totalNote({ t, formats, chosen }: Told): string[] {
  const { total, years } = chosen
  if (!total) return []
  const [from, to] = [total.from, total.to].map((figure) => formats.usd(figure?.valueUsd))
  return [
    t("note.total", {
      from: String(years[0]),
      to: String(years[1]),
      fromAmount: from ?? "",
      toAmount: to ?? "",
    }),
  ]
}

function notesOf(told: Told): string[] {
  const { t, chosen } = told
  const { set, rows } = chosen
  const partial = chosen.years.filter((year) => set.partialYears.includes(year))
  const missing = rows.some(({ from, to }) => !from || !to)
  return [
    ...totalNote(told),
    ...(partial.length > 0 ? [t("note.partial", { year: partial.join(", ") })] : []),
    ...(missing ? [t("note.missing")] : []),
    ...(rows.length > drawn ? [t("note.drawn", { shown: drawn, all: rows.length })] : []),
    t("note.list", { list: listWords(t, set.row.classification) }),
    set.row.classification.description,
  ]
}

function barOf(formats: Formats, year: number, figure: ProductFigure | null) {
  return {
    label: String(year),
    value: figure ? Number(figure.valueUsd) : null,
    text: formats.usd(figure?.valueUsd),
    hollow: figure?.partialYear ?? false,
  }
}

function barsOf({ t, formats, chosen }: Told, params: ProductParams): PairBarsInput {
  const [from, to] = chosen.years
  const items = chosen.rows.slice(0, drawn).map((row): PairBarsItem => {
    const coded = row.name !== null && chosen.set.level !== "section" && chosen.set.level !== "line"
    const notes = [
      ...(coded ? [row.code] : []),
      ...(row.tier ? [t("tier", { tier: row.tier })] : []),
    ]
    return {
      id: row.code,
      label: productName(row),
      ...(notes.length > 0 ? { note: notes.join(", ") } : {}),
      bars: [barOf(formats, from, row.from), barOf(formats, to, row.to)],
      change: changeWords(formats, row.changeUsd),
    }
  })
  return { items, colour: colourKeyOf(params.flow === "exports" ? params.of : params.with) }
}

/** The question in full, so that its address makes the same again. */
function settled(params: ProductParams, chosen: Chosen | null): ProductParams {
  if (!chosen) return params
  const { list, level, source } = chosen.set
  const [from, to] = chosen.years
  return { ...params, list, level, source, from, to }
}

/** Names of the two sides; a code that names nothing stands for itself. */
async function sidesOf({ parties: listed, coverage }: ProductAnswer, params: ProductParams) {
  const nameOf = await getPartyNames()
  // The EU and the world are no rows of the list of countries.
  const parties = [...listed, ...coverage.flatMap(({ reporter, partner }) => [reporter, partner])]
  const named = (code: string) => {
    const party = parties.find(({ iso3 }) => iso3 === code)
    return nameOf(party ?? { iso3: code, iso2: null, name: code })
  }
  return { of: named(params.of), with: named(params.with) }
}

export async function readProductView(asked: ProductParams): Promise<ProductView> {
  const [answer, t, formats] = await Promise.all([
    readProducts(asked),
    getTranslations("product"),
    getFormats(),
  ])
  const { chosen } = answer
  const params = settled(asked, chosen)
  const sides = await sidesOf(answer, params)
  const what = t(`name.${params.flow}`, sidesInSentence(sides))
  const told = chosen && { t, formats, what, chosen }
  const bars = told ? barsOf(told, params) : { items: [], colour: "other" as const }
  const title = told ? titleOf(told, params) : t("empty.title")
  const figure: Figure = {
    ...shownOn(productHref(params), "trade-products"),
    title,
    subtitle: chosen
      ? t("subtitle", {
          what,
          level: levelWords(t, chosen.set.level),
          list: listWords(t, chosen.set.row.classification),
          basis: chosen.set.row.basis,
        })
      : what,
    notes: told ? notesOf(told) : [],
    summary: `${what}. ${title}.`,
    drawing:
      bars.items.length > 0
        ? { kind: "picture", draw: (width) => pairBarsPicture(bars, width) }
        : null,
    columns: columns(t),
    rows: chosen ? chosen.rows.map((row) => rowOf(chosen, row)) : [],
    sources: chosen ? [chosen.set.row.source] : [],
    release: answer.release,
    question: answer.question,
  }
  return { params, answer, ...sides, figure, bars }
}

/** What was traded, product by product, in two years: the figure of the page of products. */
export const productFigure: FigureMaker = async (search) =>
  (await readProductView(readProductParams(search))).figure
