import type { Cell, Figure, FigureColumn } from "@/figure/figure"
import { type DataColumn, DataTable } from "@/ui/DataTable"
import { getVisitWords, type VisitWords } from "./visit-words"

function write(cell: Cell, column: FigureColumn, { t, formats }: VisitWords): string {
  if (cell === null || cell === "") return "–"
  if (typeof cell === "boolean") return t(cell ? "yes" : "no")
  if (column.type === "day") return formats.day(String(cell))
  return typeof cell === "number" ? formats.number(cell) : cell
}

interface FigureTableProps {
  figure: Figure
  /** Column that names its row. */
  names: string
  /** Columns for programs that a reader can do without. */
  without?: readonly string[]
}

/** A figure's rows as they are exported, in the reader's language. */
export async function FigureTable({ figure, names, without = [] }: FigureTableProps) {
  const words = await getVisitWords()
  const shown = figure.columns.filter((column) => !without.includes(column.name))
  return (
    <DataTable
      caption={figure.summary}
      captionHidden
      rows={figure.rows}
      rowKey={(_row, index) => String(index)}
      columns={shown.map(
        (column): DataColumn<Figure["rows"][number]> => ({
          key: column.name,
          header: column.header,
          numeric: column.type === "integer" || column.type === "decimal",
          rowHeader: column.name === names,
          cell: (row) => write(row[column.name] ?? null, column, words),
        }),
      )}
    />
  )
}
