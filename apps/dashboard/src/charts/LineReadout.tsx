import { type FigureFormat, formatFigure } from "@/lib/format"
import { markColour } from "./country-colours"
import type { LineSeries } from "./line-layout"

export interface LineReadoutProps {
  year: number
  series: readonly LineSeries[]
  activeId: string | null
  format: FigureFormat
}

/** What hover, focus and touch all show for one year. */
export function LineReadout({ year, series, activeId, format }: LineReadoutProps) {
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
                {point?.y == null ? "no figure" : formatFigure(point.y, format)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {series.map((line) => {
        const note = line.points.find((p) => p.x === year)?.note
        return note ? (
          <p key={line.id} className="mt-1 text-muted">
            {line.label}: {note}
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
