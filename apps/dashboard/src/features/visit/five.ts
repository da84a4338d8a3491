/** The five states of Central Asia. */
export const five = ["KAZ", "KGZ", "TJK", "TKM", "UZB"] as const
