import type { FileFault } from "./file-fault.ts"

const shownPerFile = 20

/** What is wrong with one cell, row or file of a data set. */
export interface Problem {
  file: string
  /** Line in the file, the header being line 1. */
  line: number
  /** Null where the whole row is at fault. */
  column: string | null
  reason: string
  /** The same by name and values, of those faults that have one. */
  fault?: FileFault
}

function describe({ file, line, column, reason }: Problem): string {
  return `${file}, line ${line}${column === null ? "" : `, column ${column}`}: ${reason}`
}

/** The data files cannot be loaded as they are. Its message has one line per problem, up to 20 a file. */
export class SeedError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const files = [...new Set(problems.map((problem) => problem.file))]
    const lines = files.flatMap((file) => {
      const all = problems.filter((problem) => problem.file === file)
      const more = all.length - shownPerFile
      const shown = all.slice(0, shownPerFile).map(describe)
      return more > 0 ? [...shown, `${file}: ${more} more like these`] : shown
    })
    super(lines.join("\n"))
    this.name = "SeedError"
    this.problems = problems
  }
}

/** A row of a data file with the place it stands at. */
export interface Entry<T> {
  file: string
  line: number
  row: T
}

/** A cell's value as a reader is shown it. */
export function shownCell(value: unknown): string {
  const written = Array.isArray(value) ? value.join(";") : String(value ?? "")
  // One problem is one line, and a file does not get to command the reader's terminal.
  const text = written.replace(/\p{Cc}/gu, " ")
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/** Gathers problems, so that a reader learns of all of them and not only of the first. */
export class Problems {
  readonly #found: Problem[] = []

  add(problem: Problem): void {
    this.#found.push(problem)
  }

  /** The value in a cell is at fault: `reason` goes on after the value, as in `"x" is not a day`. */
  cell<T>(
    entry: Entry<T>,
    column: keyof T & string,
    reason: string,
    value?: unknown,
    fault?: FileFault,
  ): void {
    const shown = shownCell(value ?? entry.row[column])
    this.add({
      file: entry.file,
      line: entry.line,
      column,
      reason: `"${shown}" ${reason}`,
      ...(fault ? { fault: { ...fault, values: { ...fault.values, value: shown } } } : {}),
    })
  }

  throwIfAny(): void {
    if (this.#found.length > 0) throw new SeedError(this.#found)
  }
}
