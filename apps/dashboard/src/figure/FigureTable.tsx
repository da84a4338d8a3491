import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { unknown } from "@/lib/format"
import { type DataColumn, DataTable } from "@/ui/DataTable"
import type { Cell, Figure, FigureColumn } from "./figure"

type Row = Figure["rows"][number]

const isNumber = ({ name, type }: FigureColumn) => type === "decimal" || /_count$/.test(name)

/** A figure's rows where no page of its own lays them out. */
export function FigureTable({ figure }: { figure: Figure }) {
  const t = useTranslations("figure")
  const formats = useFormats()

  function write(cell: Cell, { name, type }: FigureColumn): string {
    if (cell === null) return unknown
    if (type === "day") return formats.day(String(cell))
    if (type === "boolean") return t(cell ? "yes" : "no")
    if (type !== "decimal") return String(cell)
    if (name.endsWith("_usd")) return formats.usd(String(cell))
    return formats.number(String(cell), String(cell).includes(".") ? 2 : 0)
  }

  return (
    <DataTable
      caption={figure.subtitle}
      captionHidden
      rows={figure.rows}
      rowKey={(_row, at) => String(at)}
      columns={figure.columns.map(
        (column, at): DataColumn<Row> => ({
          key: column.name,
          header: column.header,
          numeric: isNumber(column),
          rowHeader: at === 0,
          cell: (row) => write(row[column.name] ?? null, column),
        }),
      )}
    />
  )
}
