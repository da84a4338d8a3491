import { getVisitWords } from "./visit-words"

export interface CoverageProps {
  rows: readonly {
    slug: string
    leaders: string
    fromDate: string
    toDate: string
    completeness: "COMPLETE" | "GOOD" | "PARTIAL"
    note: string
  }[]
  /** For links into the page; only one block of a page may have it. */
  id?: string
}

/** How the visits were counted and how far the ranking can be trusted, said beside it. */
export async function Coverage({ rows, id }: CoverageProps) {
  const { t, formats } = await getVisitWords()
  return (
    <div id={id} className="max-w-prose text-muted text-note">
      <p>{t("coverage.rule")}</p>
      {rows.length === 0 ? (
        <p className="mt-2 text-warn">{t("coverage.none")}</p>
      ) : (
        <ul className="mt-2 grid gap-1">
          {rows.map((row) => (
            <li key={row.slug}>
              {t.rich("coverage.row", {
                leaders: row.leaders,
                completeness: t(`coverage.${row.completeness}`),
                days: formats.dayRange(row.fromDate, row.toDate),
                note: row.note,
                who: (words) => <span className="font-medium text-ink">{words}</span>,
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
