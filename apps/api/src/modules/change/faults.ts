import { codedError, type ErrorCode } from "../../errors.ts"

interface Fault {
  code: ErrorCode
  /** Path of the argument at fault, such as input.startDate. */
  argument: string
  message: string
  /** Key of the row that is in the way, if there is one. */
  key?: string
  /** Place in an uploaded file, if that is at fault; the header is line 1. */
  line?: number
  column?: string | null
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

/** Gathers what is wrong with an input, so that its author learns of everything at once. */
export class Faults {
  readonly #list: Fault[] = []

  add(argument: string, message: string, code: ErrorCode = "BAD_USER_INPUT", key?: string): void {
    this.#list.push({ code, argument, message, ...(key === undefined ? {} : { key }) })
  }

  /** Complains of a place in an uploaded file. */
  at(argument: string, line: number, column: string | null, message: string): void {
    this.#list.push({ code: "BAD_USER_INPUT", argument, message, line, column })
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
    if (line === "") this.add(argument, "This must not be blank.")
    else if (line.length > longest)
      this.add(argument, `This is longer than ${longest.toLocaleString("en")} characters.`)
    else if (/\p{Cc}/u.test(line) || !line.isWellFormed())
      this.add(argument, "This holds a control character.")
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
    if (new Set(keys).size < keys.length) this.add(argument, "The same is named twice.")
  }

  /** Whether a day is neither before 1900 nor still to come. */
  day(argument: string, day: Date): boolean {
    const wrong = day > latestDay() ? "is still to come" : day.getUTCFullYear() < 1900
    if (wrong) this.add(argument, `${dayText(day)} ${wrong === true ? "is before 1900" : wrong}.`)
    return !wrong
  }

  /** Whether two days are the first and last of something that lasted a month at most. */
  days(first: [string, Date], last: [string, Date]): boolean {
    const [start, end] = [first[1], last[1]]
    if (!this.day(...first) || !this.day(...last)) return false
    if (end < start) {
      this.add(last[0], `The last day, ${dayText(end)}, is before the first, ${dayText(start)}.`)
      return false
    }
    if (daysOf(start, end) <= longestSpan) return true
    this.add(
      last[0],
      `From ${dayText(start)} to ${dayText(end)} is longer than ${longestSpan} days.`,
    )
    return false
  }

  /** The value that a correction leaves: what is not given stays, and null is a fault. */
  given<Value>(argument: string, value: Value | null | undefined, current: Value): Value {
    if (value === null) this.add(argument, "This cannot be empty.")
    return value ?? current
  }
}

/** Throws because the row that an edit is of does not exist. */
export function noSuchRow(what: string, slug: string): never {
  throw codedError("UNKNOWN_CODE", `There is no ${what} "${slug.slice(0, 120)}".`, {
    argument: "slug",
  })
}
