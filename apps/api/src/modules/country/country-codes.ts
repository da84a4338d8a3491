import { db } from "../../db.ts"

let countries: ReadonlySet<string> = new Set()
let groups: ReadonlySet<string> = new Set()

/** Reads the codes that arguments are checked against. Call before the first request and after countries change. */
export async function loadCodes(): Promise<void> {
  const [countryRows, groupRows] = await Promise.all([
    db.country.findMany({ select: { iso3: true } }),
    db.countryGroup.findMany({ select: { code: true } }),
  ])
  countries = new Set(countryRows.map((row) => row.iso3))
  groups = new Set(groupRows.map((row) => row.code))
}

export function isKnownCountry(code: unknown): code is string {
  return typeof code === "string" && countries.has(code)
}

export function isKnownParty(code: unknown): code is string {
  return typeof code === "string" && (countries.has(code) || groups.has(code))
}
