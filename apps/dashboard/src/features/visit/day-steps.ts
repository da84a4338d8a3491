const dayLength = 24 * 3600 * 1000

export type Unit = "day" | "month" | "year"

/** Days since 1970. */
export const toNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength)
export const toDay = (number: number) => new Date(number * dayLength).toISOString().slice(0, 10)

function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth)))
    .toISOString()
    .slice(0, 10)
}

export interface Span {
  first: string
  last: string
}

function within(day: string, { first, last }: Span): string {
  return day < first ? first : day > last ? last : day
}

/** The day so many units away, inside the span; the last of a month where the month is shorter. */
export function addUnits(day: string, count: number, unit: Unit, span: Span): string {
  if (unit === "day") return within(toDay(toNumber(day) + count), span)
  return within(addMonths(day, unit === "year" ? count * 12 : count), span)
}

/** The day that a key leads to; undefined for other keys. Arrows walk days, Page keys months, with Shift years. */
export function stepDay(
  key: string,
  withShift: boolean,
  day: string,
  span: Span,
): string | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return addUnits(day, 1, "day", span)
    case "ArrowLeft":
    case "ArrowDown":
      return addUnits(day, -1, "day", span)
    case "PageUp":
      return addUnits(day, 1, withShift ? "year" : "month", span)
    case "PageDown":
      return addUnits(day, -1, withShift ? "year" : "month", span)
    case "Home":
      return span.first
    case "End":
      return span.last
    default:
      return undefined
  }
}

/** Years whose first day lies in the span, with its place from 0 to 1: few enough to be read. */
export function yearMarks(span: Span, most: number): { year: number; at: number }[] {
  const [start, end] = [toNumber(span.first), toNumber(span.last)]
  const firstYear = Number(span.first.slice(0, 4)) + (span.first.slice(5) === "01-01" ? 0 : 1)
  const lastYear = Number(span.last.slice(0, 4))
  const every = Math.max(1, Math.ceil((lastYear - firstYear + 1) / most))
  const marks: { year: number; at: number }[] = []
  for (let year = lastYear; year >= firstYear; year -= every)
    marks.unshift({
      year,
      at: (toNumber(`${year}-01-01`) - start) / Math.max(1, end - start),
    })
  return marks
}
