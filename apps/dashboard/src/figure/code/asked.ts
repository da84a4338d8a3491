import type { Question } from "../figure"

/** A question as a program asks it. */
export interface Asked extends Question {
  /** Where it is asked; left out, the program reads it from KHORGOS_URL. */
  url?: string
}

/** The environment variables that code reads: code with an address or a secret in it gets shared. */
export const urlVariable = "KHORGOS_URL"
export const tokenVariable = "KHORGOS_TOKEN"

/** The way to the rows, "a.b[].c[]": the fields before the first list, the list, and the lists inside its rows. */
export function listsIn(rows: string): { outer: string[]; lists: string[] } | null {
  const steps = rows
    .split(".")
    .map((step) => ({ name: step.replace("[]", ""), list: step.endsWith("[]") }))
  const first = steps.findIndex(({ list }) => list)
  if (first < 0 || steps.slice(first).some(({ list }) => !list)) return null
  return {
    outer: steps.slice(0, first).map(({ name }) => name),
    lists: steps.slice(first).map(({ name }) => name),
  }
}
