/** The five states of Central Asia. */
export const five = ["KAZ", "KGZ", "TJK", "TKM", "UZB"] as const

export function isOfFive(iso3: string | undefined): boolean {
  return five.some((code) => code === iso3)
}
