import { liveDb } from "../../db.ts"

let countries: ReadonlySet<string> = new Set()
let groups: ReadonlyMap<string, number> = new Map()
let loaded = { release: -1, done: Promise.resolve() }

async function readCodes(): Promise<void> {
  const [countryRows, groupRows] = await Promise.all([
    liveDb.country.findMany({ select: { iso3: true } }),
    liveDb.countryGroup.findMany({ select: { code: true, _count: { select: { members: true } } } }),
  ])
  countries = new Set(countryRows.map((row) => row.iso3))
  groups = new Map(groupRows.map((row) => [row.code, row._count.members]))
}

/** Knows the codes that arguments are checked against, read anew once a release later than the last has come. */
export function knowCodes(release: number): Promise<void> {
  if (release > loaded.release) {
    const { release: before } = loaded
    const done = readCodes()
    loaded = { release, done }
    done.catch(() => {
      if (loaded.done === done) loaded = { release: before, done: Promise.resolve() }
    })
  }
  return loaded.done
}

/** Knows the codes of now; without it the first request does it. */
export async function loadCodes(): Promise<void> {
  const { _max } = await liveDb.release.aggregate({ _max: { number: true } })
  await knowCodes(_max.number ?? -1)
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
