import { once } from "node:events"
import { createWriteStream, type WriteStream } from "node:fs"
import { open, realpath, rm } from "node:fs/promises"
import { ImportError, shown } from "./error.ts"
import type { Refusal, Skip } from "./outcome.ts"

export interface RefusedRow extends Refusal {
  line: number
}

/** Refused cells that a reply lists; the report file has all of them. */
const listed = 100

/** A spreadsheet takes what begins like this for a formula. */
const quoted = (cell: string) =>
  `"${(/^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`

const header = "line,column,value,reason\n"

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : null)

function refused(path: string, why: string): ImportError {
  return new ImportError("REPORT_REFUSED", `The report of refused rows cannot be ${path}: ${why}`)
}

/** Only an older report may be replaced or removed: what else stands there is somebody's. */
export async function checkReport(path: string, inputs: readonly string[]): Promise<void> {
  const real = await realpath(path).catch(() => null)
  if (real === null) return
  for (const input of inputs)
    if ((await realpath(input).catch(() => null)) === real)
      throw refused(path, "that is a file to be read. Name another by --report.")
  const start = Buffer.alloc(header.length)
  try {
    const file = await open(path)
    await file.read(start, 0, start.length, 0).finally(() => file.close())
  } catch (error) {
    throw refused(path, `${codeOf(error)}. Name another by --report.`)
  }
  if (start.toString() !== header)
    throw refused(path, "another file is there. Move it, or name another by --report.")
}

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
      this.#file.write(header)
    }
    this.#full = !this.#file.write(`${line},${[column, value, reason].map(quoted).join()}\n`)
  }

  /** Waits for the disk, so that refused rows do not pile up in memory. */
  async drained(): Promise<void> {
    // A fault ends the wait too, and is told below in our words.
    if (this.#full && this.#file) await once(this.#file, "drain").catch(() => {})
    this.#checkWritten()
    this.#full = false
  }

  #checkWritten(): void {
    if (this.#fault) throw refused(this.#path ?? "", `${codeOf(this.#fault)}.`)
  }

  /** Closes the file and gives its path; null when none was written. */
  async close(): Promise<string | null> {
    if (!this.#file) {
      // An older report of the same file would be taken for this one's.
      if (this.#path !== undefined) await rm(this.#path, { force: true })
      return null
    }
    const file = this.#file
    await new Promise<void>((resolve) => file.end(() => resolve()))
    this.#checkWritten()
    return this.#path ?? null
  }
}
