const five: readonly string[] = ["KAZ", "KGZ", "TJK", "TKM", "UZB"]

/** The partners that each of the five can be held against: a country is not its own. */
export function outsideFive(partners: readonly string[]): string[] {
  return partners.filter((code) => !five.includes(code))
}
