import type { Option } from "./Combobox"
import type { Names } from "./value-words"

export function labelOf(options: readonly Option[], value: string | null): string {
  return options.find((option) => option.value === value)?.label ?? value ?? ""
}

/** The options that are chosen, in their order. */
export function chosenOf(options: readonly Option[], values: readonly string[]): Option[] {
  return values.map((value) => ({ value, label: labelOf(options, value) }))
}

export const valuesOf = (options: readonly Option[]) => options.map(({ value }) => value)

/** Names by key or code. */
export function namesOf(...lists: (readonly Option[])[]): Names {
  return Object.fromEntries(lists.flat().map(({ value, label }) => [value, label]))
}
