import { codedError, type ErrorCode } from "../../errors.ts"
import {
  codeOf,
  type LineReason,
  type Reason,
  refused,
  type Told,
  told,
  type ValuesOf,
} from "../../reasons.ts"

interface Fault extends Told {
  code: ErrorCode
  /** Path of the argument at fault, such as input.startDate. */
  argument: string
  /** Key of the row that is in the way, if there is one. */
  key?: string
  /** Place in an uploaded file, if that is at fault; the header is line 1. */
  line?: number
  column?: string | null
}

/** What is wrong with a place in an uploaded file, told without the place. */
export interface LineFault extends Told {
  reason: LineReason
  line: number
  column: string | null
}

const longestSpan = 30
const dayLength = 24 * 60 * 60 * 1000

/** Midnight UTC of the day that it is where days begin first. */
export function latestDay(): Date {
  const ahead = new Date(Date.now() + 14 * 60 * 60 * 1000)
  return new Date(`${ahead.toISOString().slice(0, 10)}T00:00:00Z`)
}

/** Days from the first to the last, both counted. */
export function daysOf(first: Date, last: Date): number {
  return Math.round((last.valueOf() - first.valueOf()) / dayLength) + 1
}

export function dayText(day: Date): string {
  return day.toISOString().slice(0, 10)
}

/** The first and the last day of something, as values of a reason. */
export function spanText(start: Date, end: Date): { first: string; last: string } {
  return { first: dayText(start), last: dayText(end) }
}

/** Gathers what is wrong with an input, so that its author learns of everything at once. */
export class Faults {
  readonly #list: Fault[] = []

  add<R extends Reason>(argument: string, reason: R, values: ValuesOf<R>, key?: string): void {
    const fault = { code: codeOf(reason), argument, ...told(reason, values) }
    this.#list.push({ ...fault, ...(key === undefined ? {} : { key }) })
  }

  /** Complains of a place in an uploaded file. */
  at(argument: string, { line, column, ...why }: LineFault): void {
    const place = `Line ${line}${column === null ? "" : `, column ${column}`}`
    const message = `${place}: ${why.message}.`
    this.#list.push({ code: codeOf(why.reason), argument, ...why, message, line, column })
  }

  /** Throws one error that lists every fault. */
  throwIfAny(): void {
    const [first] = this.#list
    if (!first) return
    const alike = this.#list.every(({ code }) => code === first.code)
    throw codedError(
      alike ? first.code : "BAD_USER_INPUT",
      this.#list.map(({ argument, message }) => `${argument}: ${message}`).join(" "),
      {
        argument: first.argument,
        ...(first.key === undefined ? {} : { key: first.key }),
        faults: this.#list,
      },
    )
  }

  /** The text in one line; complains when it is blank, too long or holds what no text holds. */
  text(argument: string, value: string, longest: number): string {
    const line = value.trim().replace(/\s+/g, " ")
    if (line === "") this.add(argument, "BLANK", {})
    else if (line.length > longest) this.add(argument, "TOO_LONG", { longest })
    else if (/\p{Cc}/u.test(line) || !line.isWellFormed())
      this.add(argument, "CONTROL_CHARACTER", {})
    return line
  }

  /** Each text of a list, complained of by its place; twice the same is a fault. */
  texts(argument: string, values: readonly string[], longest: number): string[] {
    const lines = values.map((value, index) => this.text(`${argument}.${index}`, value, longest))
    this.distinct(argument, lines)
    return lines
  }

  /** Complains of keys that are named twice. */
  distinct(argument: string, keys: readonly string[]): void {
    if (new Set(keys).size < keys.length) this.add(argument, "NAMED_TWICE", {})
  }

  /** Whether a day is neither before 1900 nor still to come. */
  day(argument: string, day: Date): boolean {
    const isEarly = day.getUTCFullYear() < 1900
    const isLate = day > latestDay()
    if (isEarly || isLate)
      this.add(argument, isLate ? "STILL_TO_COME" : "BEFORE_1900", { day: dayText(day) })
    return !isEarly && !isLate
  }

  /** Whether two days are the first and last of something that lasted a month at most. */
  days(first: [string, Date], last: [string, Date]): boolean {
    const [start, end] = [first[1], last[1]]
    if (!this.day(...first) || !this.day(...last)) return false
    const span = spanText(start, end)
    if (end < start) this.add(last[0], "LAST_BEFORE_FIRST", span)
    else if (daysOf(start, end) <= longestSpan) return true
    else this.add(last[0], "SPAN_TOO_LONG", { ...span, longest: longestSpan })
    return false
  }

  /** The value that a correction leaves: what is not given stays, and null is a fault. */
  given<Value>(argument: string, value: Value | null | undefined, current: Value): Value {
    if (value === null) this.add(argument, "NOT_EMPTY", {})
    return value ?? current
  }
}

/** Throws because the row that an edit is of does not exist. */
export function noSuchRow(
  reason: "NO_SUCH_VISIT" | "NO_SUCH_EVENT" | "NO_SUCH_STATEMENT",
  slug: string,
): never {
  throw refused(reason, { key: slug.slice(0, 120) }, { argument: "slug" })
}
