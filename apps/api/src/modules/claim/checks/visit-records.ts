import { graphql, type ResultOf } from "@khorgos/types"
import type { FigureDraft, VerdictDraft, Verification } from "../claim-check.ts"
import { longDay } from "../words.ts"

export const CountedVisit = graphql(`
  fragment CountedVisit on Visit @_unmask {
    startDate
    verification
    host { iso3 }
    trip { slug }
    source { key }
  }
`)
export const Coverage = graphql(`
  fragment Coverage on VisitCoverage @_unmask {
    leaders
    fromDate
    toDate
    completeness
    note
    source { key }
  }
`)

export type CountedVisitData = ResultOf<typeof CountedVisit>
type CoverageData = ResultOf<typeof Coverage>

export const visitRecords = "the records of Xi Jinping's visits"
export const countingRule =
  "A visit is a distinct trip per host, counted from the first day of the stop; technical stopovers are left out."

/** The first stop of each trip, by first day: visits as they are counted, up to a day. */
export function visitsUpTo<Stop extends CountedVisitData>(
  stops: readonly Stop[],
  until: string,
): Stop[] {
  const byDay = stops
    .filter(({ startDate }) => startDate <= until)
    .toSorted((one, other) => one.startDate.localeCompare(other.startDate))
  const trips = new Map<string, Stop>()
  for (const stop of byDay) {
    const key = `${stop.trip.slug} ${stop.host.iso3}`
    if (!trips.has(key)) trips.set(key, stop)
  }
  return [...trips.values()]
}

export function verificationOf(
  rows: readonly { verification: Verification }[],
): Pick<FigureDraft, "verification"> {
  if (rows.length === 0) return {}
  const recalled = rows.some(({ verification }) => verification === "RECALLED")
  return { verification: recalled ? "RECALLED" : "STORED" }
}

export function visitFigure(
  label: string,
  visits: readonly CountedVisitData[],
  { claimed, covered = true }: { claimed?: number | undefined; covered?: boolean } = {},
): FigureDraft {
  return {
    label,
    unit: "visits",
    value: String(visits.length),
    ...(claimed === undefined ? {} : { claimed: String(claimed) }),
    complete: covered,
    ...(covered ? {} : { missing: notCovered }),
    ...verificationOf(visits),
    sourceKeys: sourcesOf(visits),
  }
}

export const notCovered = "visits on days that are not covered"

export function dayFigure(
  label: string,
  day: string,
  row: { verification: Verification; source: { key: string } },
): FigureDraft {
  return {
    label,
    unit: "day",
    value: null,
    day,
    complete: true,
    ...verificationOf([row]),
    sourceKeys: [row.source.key],
  }
}

/** The one verdict of a claim about visits. */
export function visitVerdict(draft: Omit<VerdictDraft, "basis" | "whose">): VerdictDraft[] {
  return [{ basis: "visits", whose: visitRecords, ...draft }]
}

export function sourcesOf(rows: readonly { source: { key: string } }[]): string[] {
  return [...new Set(rows.map(({ source }) => source.key))]
}

/** Whether every visit of Xi Jinping from the first to `until` is in the data. */
export function isCovered(coverage: readonly CoverageData[], until: string): boolean {
  return ofXi(coverage).some(
    ({ completeness, toDate }) => completeness === "COMPLETE" && toDate >= until,
  )
}

export function coverageCaveats(coverage: readonly CoverageData[], until: string): string[] {
  const covered = ofXi(coverage)
  if (covered.length === 0) return ["The data do not say how complete the visits are."]
  return covered.map(
    ({ completeness, fromDate, toDate, note }) =>
      `The visits are ${completeness.toLowerCase()} from ${longDay(fromDate)} to ${longDay(toDate)} (${note})${toDate < until ? `, and not recorded from then to ${longDay(until)}` : ""}.`,
  )
}

export function ofXi<Row extends { leaders: string }>(coverage: readonly Row[]): Row[] {
  return coverage.filter(({ leaders }) => leaders === "Xi Jinping")
}
