import type { Entry, Problems } from "./error.ts"
import type { Sources } from "./source.ts"

interface Party {
  iso3: string | null
  group: string | null
}

/** What rows of one file need to know of the other files; filled in the order in which the files build on each other. */
export class Context {
  readonly problems: Problems
  readonly sources: Sources
  readonly countries = new Set<string>()
  /** Members by group. */
  readonly groups = new Map<string, string[]>()
  readonly organisations = new Set<string>()
  /** By name. */
  readonly leaders = new Map<string, { slug: string; countryIso3: string }>()
  /** Keys of the events by name. */
  readonly events = new Map<string, string>()

  constructor(problems: Problems, sources: Sources) {
    this.problems = problems
    this.sources = sources
  }

  /** Complains of codes in a cell that no country has. */
  checkCountries<T>(entry: Entry<T>, column: keyof T & string, codes: readonly string[]): void {
    for (const code of codes)
      if (!this.countries.has(code))
        this.problems.cell(entry, column, "is not a code in countries.csv or codes.csv", code)
  }

  /** Complains of a cell that names no known country. */
  checkCountry<T>(entry: Entry<T>, column: keyof T & string): void {
    this.checkCountries(entry, column, [String(entry.row[column])])
  }

  checkSource<T>(entry: Entry<T>, column: keyof T & string): void {
    if (!this.sources.has(String(entry.row[column])))
      this.problems.cell(entry, column, "is not a source in sources.csv")
  }

  /** Complains of a cell that holds an earlier day than the other. */
  checkOrder<T>(entry: Entry<T>, first: keyof T & string, last: keyof T & string): void {
    const [start, end] = [entry.row[first], entry.row[last]]
    if (typeof start === "string" && typeof end === "string" && end < start)
      this.problems.cell(entry, last, `is before ${first} ${start}`)
  }

  /** A country or a group, each for its own column. */
  party<T>(entry: Entry<T>, column: keyof T & string): Party {
    const code = String(entry.row[column])
    if (this.groups.has(code)) return { iso3: null, group: code }
    if (!this.countries.has(code))
      this.problems.cell(entry, column, "is neither a country nor a group")
    return { iso3: code, group: null }
  }

  /** The countries that a list of codes of countries and groups stands for. */
  expand(codes: readonly string[]): string[] {
    return codes.flatMap((code) => this.groups.get(code) ?? [code])
  }
}
