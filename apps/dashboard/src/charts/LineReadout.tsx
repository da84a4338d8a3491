import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import type { FigureFormat } from "@/lib/format"
import { markColour } from "./country-colours"
import type { LineRemark, LineSeries } from "./line-layout"

export interface LineReadoutProps {
  year: number
  series: readonly LineSeries[]
  activeId: string | null
  format: FigureFormat
  remarks: readonly LineRemark[]
}

/** What hover, focus and touch all show for one year. */
export function LineReadout({ year, series, activeId, format, remarks }: LineReadoutProps) {
  const t = useTranslations("charts.lines")
  const formats = useFormats()
  return (
    <>
      <p className="tabular font-semibold">{year}</p>
      <table className="mt-1 border-separate border-spacing-0">
        <tbody>
          {ranked(series, year).map(({ line, point }) => (
            <tr key={line.id} className={line.id === activeId ? "font-semibold" : ""}>
              <th scope="row" className="pr-4 text-left font-[inherit] whitespace-nowrap">
                <span
                  aria-hidden="true"
                  className="mr-1.5 inline-block h-0.5 w-3 align-middle"
                  style={{ background: markColour(line.colour) }}
                />
                {line.label}
              </th>
              <td className="text-right whitespace-nowrap">
                {point?.y == null ? t("noFigure") : formats.figure(point.y, format)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {remarks
        .filter((remark) => remark.x === year)
        .map((remark) => (
          <p key={remark.text} className="mt-1">
            {remark.text}
          </p>
        ))}
      {series.map((line) => {
        const note = line.points.find((p) => p.x === year)?.note
        return note ? (
          <p key={line.id} className="mt-1 text-muted">
            {t("note", { line: line.label, note })}
          </p>
        ) : null
      })}
    </>
  )
}

export function ranked(series: readonly LineSeries[], year: number) {
  return series
    .map((line) => ({ line, point: line.points.find((p) => p.x === year) }))
    .sort((a, b) => (b.point?.y ?? -Infinity) - (a.point?.y ?? -Infinity))
}
