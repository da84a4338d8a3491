import { isOfFive } from "@/lib/five"

/** The partners that each of the five can be held against: a country is not its own. */
export function outsideFive(partners: readonly string[]): string[] {
  return partners.filter((code) => !isOfFive(code))
}
