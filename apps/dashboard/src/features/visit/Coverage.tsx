import { formatDayRange } from "@/lib/format"

export interface CoverageProps {
  rows: readonly {
    slug: string
    leaders: string
    fromDate: string
    toDate: string
    completeness: "COMPLETE" | "GOOD" | "PARTIAL"
    note: string
  }[]
  rule: string
}

const words = { COMPLETE: "complete", GOOD: "few gaps", PARTIAL: "partial" }

/** How far a ranking can be trusted, said beside it. */
export function Coverage({ rows, rule }: CoverageProps) {
  return (
    <div id="coverage" className="mt-6 max-w-prose text-muted text-note">
      <p>{rule}</p>
      {rows.length === 0 ? (
        <p className="mt-2 text-warn">
          No coverage is recorded for these visits: the ranking holds whatever visits happen to be
          known.
        </p>
      ) : (
        <ul className="mt-2 grid gap-1">
          {rows.map((row) => (
            <li key={row.slug}>
              <span className="font-medium text-ink">
                {row.leaders}, {words[row.completeness]}
              </span>{" "}
              {formatDayRange(row.fromDate, row.toDate)}: {row.note}.
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
