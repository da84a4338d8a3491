import { db } from "../../db.ts"

let countries: ReadonlySet<string> = new Set()
let groups: ReadonlyMap<string, number> = new Map()

/** Reads the codes that arguments are checked against. Call before the first request and after countries change. */
export async function loadCodes(): Promise<void> {
  const [countryRows, groupRows] = await Promise.all([
    db.country.findMany({ select: { iso3: true } }),
    db.countryGroup.findMany({ select: { code: true, _count: { select: { members: true } } } }),
  ])
  countries = new Set(countryRows.map((row) => row.iso3))
  groups = new Map(groupRows.map((row) => [row.code, row._count.members]))
}

export function isKnownCountry(code: unknown): code is string {
  return typeof code === "string" && countries.has(code)
}

export function isKnownParty(code: unknown): code is string {
  return typeof code === "string" && (countries.has(code) || groups.has(code))
}

/** Countries that a country's or group's code stands for. */
export function partySize(code: string): number {
  return groups.get(code) ?? 1
}
