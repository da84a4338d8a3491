import type { Cell, FigureColumn } from "@/figure/figure"
import { type TradeLine, type TradeValue, valueAt } from "./trade-lines"
import type { TradeParams } from "./trade-params"
import { gapWords, type TradeWords } from "./trade-words"

type Row = Record<string, Cell>

function sourceKeys({ figure, divisor }: TradeValue): string {
  const sources = [...figure.sources, ...(divisor?.sources ?? [])]
  return [...new Set(sources.map((source) => source.key))].join(" ")
}

function partnerColumns(t: TradeWords): FigureColumn[] {
  return [
    { name: "year", header: t("table.year"), type: "integer" },
    { name: "partner_code", header: t("column.partnerCode"), type: "text" },
    { name: "partner", header: t("column.partner"), type: "text" },
  ]
}

function closingColumns(t: TradeWords): FigureColumn[] {
  return [
    { name: "complete", header: t("column.complete"), type: "boolean" },
    { name: "note", header: t("column.note"), type: "text" },
    { name: "basis", header: t("control.basis"), type: "text" },
    { name: "sources", header: t("column.sources"), type: "text" },
  ]
}

/** What each mode says beside the amount. */
const modeColumns = {
  amount: [],
  share: ["share_percent", "share"],
  world: ["share_of_world_percent", "world"],
  index: ["index", "index"],
} as const

export function tradeColumns(t: TradeWords, { mode }: TradeParams): FigureColumn[] {
  if (mode === "ratio")
    return [
      { name: "year", header: t("table.year"), type: "integer" },
      { name: "numerator_code", header: t("column.first"), type: "text" },
      { name: "denominator_code", header: t("column.second"), type: "text" },
      { name: "ratio", header: t("column.ratio"), type: "decimal" },
      { name: "numerator_usd", header: t("column.firstValue"), type: "decimal" },
      { name: "denominator_usd", header: t("column.secondValue"), type: "decimal" },
      ...closingColumns(t),
    ]
  const [name, header] = modeColumns[mode]
  return [
    ...partnerColumns(t),
    ...(name ? [{ name, header: t(`column.${header}`), type: "decimal" } as const] : []),
    ...(mode === "index"
      ? [{ name: "base_year", header: t("column.base"), type: "integer" } as const]
      : []),
    { name: "value_usd", header: t("column.value"), type: "decimal" },
    ...closingColumns(t),
  ]
}

function closing(t: TradeWords, { basis }: TradeParams, value: TradeValue): Row {
  return {
    complete: value.whole,
    note: value.gap ? gapWords(t, value.gap) : null,
    basis,
    sources: sourceKeys(value),
  }
}

function ratioRow(t: TradeWords, params: TradeParams, value: TradeValue): Row {
  const [first = "", second = ""] = params.with
  return {
    year: value.year,
    numerator_code: first,
    denominator_code: second,
    ratio: value.exact,
    numerator_usd: value.figure.valueUsd,
    denominator_usd: value.divisor?.valueUsd ?? null,
    ...closing(t, params, value),
  }
}

function lineRow(t: TradeWords, params: TradeParams, line: TradeLine, value: TradeValue): Row {
  const { mode, base } = params
  const [name] = mode === "ratio" ? [undefined] : modeColumns[mode]
  return {
    year: value.year,
    partner_code: line.code,
    partner: line.name,
    ...(name ? { [name]: value.exact } : {}),
    ...(mode === "index" ? { base_year: base } : {}),
    value_usd: value.figure.valueUsd,
    ...closing(t, params, value),
  }
}

/** A row a partner and year, the partners in the order asked. */
export function tradeRows(t: TradeWords, params: TradeParams, lines: readonly TradeLine[]): Row[] {
  return lines.flatMap((line) =>
    line.values.map((value) =>
      params.mode === "ratio" ? ratioRow(t, params, value) : lineRow(t, params, line, value),
    ),
  )
}

/** The keys of the sources of one year, as a table shows them. */
export function sourcesAt(lines: readonly TradeLine[], year: number): string[] {
  const keys = lines.flatMap((line) => {
    const value = valueAt(line, year)
    return value ? sourceKeys(value).split(" ") : []
  })
  return [...new Set(keys)]
}
