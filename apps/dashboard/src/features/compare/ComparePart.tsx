import { getTranslations } from "next-intl/server"
import { LineChart } from "@/charts/LineChart"
import { FigureFrame } from "@/figure/FigureFrame"
import type { Figure } from "@/figure/figure"
import { getFormats } from "@/i18n/server-formats"
import type { FigureFormat } from "@/lib/format"
import { DataTable } from "@/ui/DataTable"
import { EmptyState } from "@/ui/states"

interface ComparePartProps {
  figure: Figure
  /** The column that the lines draw. */
  measure: "value" | "value_usd" | "visits_since"
}

/** One of the comparison's figures: lines by country, and the same as a table of years by countries. */
export async function ComparePart({ figure, measure }: ComparePartProps) {
  const t = await getTranslations("compare")
  const { number } = await getFormats()
  const input = figure.drawing?.kind === "lines" ? figure.drawing.input : { series: [] }
  if (input.series.length === 0)
    return (
      <section className="border-rule border-t pt-6 pb-12">
        <h2 className="mb-4 font-semibold font-serif text-heading">{figure.title}</h2>
        <EmptyState title={t("noFigures")}>{t("noFiguresHint")}</EmptyState>
      </section>
    )
  const cells = new Map(
    figure.rows.map((row) => [`${row.year} ${row.country_code}`, String(row[measure])]),
  )
  const years = [...new Set(figure.rows.map((row) => Number(row.year)))].sort((a, b) => b - a)
  return (
    <section className="border-rule border-t pt-6 pb-12">
      <FigureFrame
        figure={figure}
        level="h2"
        chart={<LineChart {...input} summary={figure.summary} height={400} />}
        table={
          <DataTable
            caption={t("caption", { title: figure.title })}
            captionHidden
            rows={years}
            rowKey={String}
            columns={[
              { key: "year", header: t("columns.year"), rowHeader: true, cell: (year) => year },
              ...input.series.map(({ id, label }) => ({
                key: id,
                header: label,
                numeric: true,
                cell: (year: number) => exact(number, cells.get(`${year} ${id}`), input.format),
              })),
            ]}
          />
        }
      />
    </section>
  )
}

/** All the digits that mean something: shares with two decimals, amounts whole. */
function exact(
  number: (value: string | undefined, decimals?: number) => string,
  value: string | undefined,
  format: FigureFormat | undefined,
): string {
  return number(value, format === "percent" ? 2 : 0)
}
