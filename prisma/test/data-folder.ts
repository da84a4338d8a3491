import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parse } from "csv-parse/sync"
import { dataFolder } from "../seed/dataset.ts"

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** A copy of the project's data that a test may damage. */
export class DataCopy {
  readonly folder = mkdtempSync(join(tmpdir(), "khorgos-data-"))

  constructor() {
    this.restore()
  }

  restore(): void {
    cpSync(dataFolder, this.folder, { recursive: true })
  }

  remove(): void {
    rmSync(this.folder, { recursive: true })
  }

  read(file: string): string[][] {
    return parse(readFileSync(join(this.folder, file)), { bom: true })
  }

  write(file: string, text: string | Uint8Array): void {
    writeFileSync(join(this.folder, file), text)
  }

  writeRows(file: string, rows: readonly string[][]): void {
    this.write(file, `${rows.map((row) => row.map(quoted).join()).join("\n")}\n`)
  }

  /** Keeps the header and the first rows. */
  shorten(file: string, rows: number): void {
    this.writeRows(file, this.read(file).slice(0, rows + 1))
  }

  /** Line numbers count the header; no cell of the project's data spans lines. */
  setCell(file: string, line: number, column: string, value: string): void {
    const rows = this.read(file)
    const index = rows[0]?.indexOf(column) ?? -1
    const row = rows[line - 1]
    if (!row || index < 0) throw new Error(`${file} has no column ${column} on line ${line}.`)
    row[index] = value
    this.writeRows(file, rows)
  }

  deleteLine(file: string, line: number): void {
    const rows = this.read(file)
    this.writeRows(file, rows.toSpliced(line - 1, 1))
  }

  appendRow(file: string, row: string[]): void {
    this.writeRows(file, [...this.read(file), row])
  }
}
