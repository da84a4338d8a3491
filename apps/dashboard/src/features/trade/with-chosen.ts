import type { Choice } from "@/ui/choices"

/** A list with what is chosen, which stays what it is where the list lacks it. */
export function withChosen(choices: readonly Choice[], chosen: readonly Choice[]): Choice[] {
  const missing = chosen.filter(({ value }) => !choices.some((choice) => choice.value === value))
  return [...new Map([...missing, ...choices].map((choice) => [choice.value, choice])).values()]
}
