import { fill, type Values } from "./sentence.ts"

/** What can be wrong with a cell, by a name that stays; the cell's value stands before it. */
const cells = {
  NOT_A_CODE: "is not a code of three capital letters",
  NOT_A_YEAR: "is not a year (1900 to 2099)",
  NOT_A_NUMBER: "is not a decimal number",
  TOO_MANY_DIGITS: "does not fit: at most {before} digits before the point and {after} after it",
} as const

/** What can be wrong with a row or the header. */
const rows = {
  COLUMN_MISSING: "the column is missing",
  COLUMN_UNKNOWN: "the column is not known",
  COLUMN_TWICE: "the column is given twice",
  CELLS_MISSING: "the row has {cells} cells, the header {columns}",
} as const

type Cells = typeof cells
type Rows = typeof rows
type AboutCell = { readonly [Name in keyof Cells]: `"{value}" ${Cells[Name]}` }

/** A fault by its name, with the values of its sentence: for who says it in another language. */
export interface FileFault {
  name: keyof Cells | keyof Rows
  values: Readonly<Record<string, string | number>>
}

/** The type says of each entry what is done to it, which Object.fromEntries forgets. */
const aboutCells = Object.fromEntries(
  Object.entries(cells).map(([name, sentence]) => [name, `"{value}" ${sentence}`]),
) as AboutCell

/** Whole sentences of the faults that have a name. */
export const fileSentences: AboutCell & Rows = { ...aboutCells, ...rows }

/** The check of a cell whose fault has a name. */
export function cellFault<Name extends keyof Cells>(name: Name, values: Values<Cells[Name]>) {
  const fault: FileFault = { name, values }
  return { message: fill(cells[name], values), params: { fault } }
}

/** What is wrong with a row or the header: its sentence, and its name. */
export function rowFault<Name extends keyof Rows>(name: Name, values: Values<Rows[Name]>) {
  const fault: FileFault = { name, values }
  return { reason: fill(rows[name], values), fault }
}
