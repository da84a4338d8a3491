import { type ColourKey, markColour } from "./country-colours"

export interface ColumnPart {
  id: string
  label: string
  colour: ColourKey
}

export interface YearColumn {
  year: number
  /** One value a part, in the parts' order. */
  values: readonly number[]
  /** The year is not over: drawn with hatching. */
  unfinished?: boolean
}

export interface YearColumnsProps {
  columns: readonly YearColumn[]
  parts: readonly ColumnPart[]
  summary: string
}

const hatch =
  "repeating-linear-gradient(135deg, transparent 0 2px, color-mix(in oklab, var(--paper) 62%, transparent) 2px 4px)"

/** Years side by side, each a stack with its total on top. Drawn by the server, of boxes that follow the width. */
export function YearColumns({ columns, parts, summary }: YearColumnsProps) {
  const totals = columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0))
  const most = Math.max(1, ...totals)
  return (
    <div role="img" aria-label={summary}>
      <ul aria-hidden="true" className="mb-3 flex flex-wrap gap-x-4 text-note">
        {parts.map((part) => (
          <li key={part.id} className="flex items-baseline gap-1.5">
            <span
              className="inline-block size-2.5"
              style={{ background: markColour(part.colour) }}
            />
            {part.label}
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="flex h-44 items-end gap-[3px] border-rule-strong border-b">
        {columns.map((column, index) => (
          <div key={column.year} className="flex h-full min-w-0 flex-1 flex-col justify-end">
            <span className="tabular text-center text-note leading-tight">{totals[index]}</span>
            <div
              className="flex flex-col-reverse"
              style={{ height: `${((totals[index] ?? 0) / most) * 86}%` }}
            >
              {column.values.map((value, part) => (
                <div
                  key={parts[part]?.id}
                  className="border-paper border-t first:border-0"
                  style={{
                    flexGrow: value,
                    display: value === 0 ? "none" : undefined,
                    background: column.unfinished
                      ? `${hatch}, ${markColour(parts[part]?.colour ?? "other")}`
                      : markColour(parts[part]?.colour ?? "other"),
                  }}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      <div aria-hidden="true" className="flex gap-[3px] pt-1">
        {columns.map(({ year }, index) => (
          <span
            key={year}
            className={`tabular min-w-0 flex-1 whitespace-nowrap text-center text-muted text-note ${index === columns.length - 1 ? "font-medium text-ink" : ""}`}
          >
            ’{String(year).slice(2)}
          </span>
        ))}
      </div>
    </div>
  )
}
