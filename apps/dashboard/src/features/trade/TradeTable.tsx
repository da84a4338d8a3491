import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import type { FigureFormat } from "@/lib/format"
import { DataTable } from "@/ui/DataTable"
import { type TradeLine, type TradeValue, valueAt, yearsOf } from "./trade-lines"
import { sourcesAt } from "./trade-rows"
import { gapWords, listed } from "./trade-words"

interface CellProps {
  value: TradeValue | undefined
  format: FigureFormat
}

function Cell({ value, format }: CellProps) {
  const t = useTranslations("trade")
  const formats = useFormats()
  if (!value) return <span className="text-muted">–</span>
  const quoted = format === "usd" ? value.figure.alsoQuoted : []
  return (
    <>
      {format === "ratio" ? formats.number(value.value, 2) : formats.figure(value.value, format)}
      {value.gap && <span className="block text-note text-warn">{gapWords(t, value.gap)}</span>}
      {quoted.length > 0 && (
        <span className="block text-muted text-note">
          {t("table.also", {
            amounts: listed(
              t,
              quoted.map((amount) => formats.usd(amount)),
            ),
          })}
        </span>
      )}
    </>
  )
}

export interface TradeTableProps {
  caption: string
  lines: readonly TradeLine[]
  format: FigureFormat
  captionHidden?: boolean
}

/** The chart's other face: a row a year, a column a line, unknown shown as unknown. */
export function TradeTable({ caption, lines, format, captionHidden = false }: TradeTableProps) {
  const t = useTranslations("trade")
  const shortKey = (key: string) => (key.startsWith("doc-") ? t("table.press") : key)
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      rows={yearsOf(lines)}
      rowKey={(year) => String(year)}
      columns={[
        { key: "year", header: t("table.year"), rowHeader: true, cell: (year) => year },
        ...lines.map((line) => ({
          key: line.code,
          header: line.name,
          numeric: true,
          cell: (year: number) => <Cell value={valueAt(line, year)} format={format} />,
        })),
        {
          key: "sources",
          header: t("table.source"),
          cell: (year: number) => (
            <span className="text-muted text-note">
              {listed(t, [...new Set(sourcesAt(lines, year).map(shortKey))])}
            </span>
          ),
        },
      ]}
    />
  )
}
