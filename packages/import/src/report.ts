import { once } from "node:events"
import { createWriteStream, type WriteStream } from "node:fs"
import { rm } from "node:fs/promises"
import { shown } from "./error.ts"
import type { Refusal, Skip } from "./outcome.ts"

export interface RefusedRow extends Refusal {
  line: number
}

/** Refused cells that a reply lists; the report file has all of them. */
const listed = 100

/** A spreadsheet takes what begins like this for a formula. */
const quoted = (cell: string) =>
  `"${(/^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`

/** Counts what becomes of rows, and writes the refused ones to a file as they come. */
export class Tally {
  readonly #path: string | undefined
  #file: WriteStream | undefined
  #full = false
  #fault: Error | undefined
  readonly first: RefusedRow[] = []
  readonly skipped: Partial<Record<Skip, number>> = {}
  rows = 0
  refused = 0

  /** Without a path no file is written. */
  constructor(path?: string) {
    this.#path = path
  }

  skip(reason: Skip, count = 1): void {
    if (count > 0) this.skipped[reason] = (this.skipped[reason] ?? 0) + count
  }

  refuse(line: number, faults: readonly Refusal[]): void {
    this.refused += 1
    for (const fault of faults) {
      const row = { line, ...fault, value: shown(fault.value) }
      if (this.first.length < listed) this.first.push(row)
      this.#write(row)
    }
  }

  #write({ line, column, value, reason }: RefusedRow): void {
    if (this.#path === undefined) return
    if (!this.#file) {
      this.#file = createWriteStream(this.#path)
      this.#file.on("error", (error) => {
        this.#fault = error
      })
      this.#file.write("line,column,value,reason\n")
    }
    this.#full = !this.#file.write(`${line},${[column, value, reason].map(quoted).join()}\n`)
  }

  /** Waits for the disk, so that refused rows do not pile up in memory. */
  async drained(): Promise<void> {
    if (this.#fault) throw this.#fault
    if (this.#full && this.#file) await once(this.#file, "drain")
    this.#full = false
  }

  /** Closes the file and gives its path; null when none was written. */
  async close(): Promise<string | null> {
    if (!this.#file) {
      // An older report of the same file would be taken for this one's.
      if (this.#path !== undefined) await rm(this.#path, { force: true })
      return null
    }
    const file = this.#file
    await new Promise<void>((resolve) => file.end(resolve))
    return this.#path ?? null
  }
}
