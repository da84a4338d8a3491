import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import { z } from "zod"

/** Codes and names of UN Comtrade, which BACI uses too, from its lists of reporters and partners (comtradeapi.un.org/files/v1/app/reference). A blank iso3 is no country of today. */
const file = new URL("./data/comtrade-countries.csv", import.meta.url)
const listed = z.array(z.object({ code: z.string(), iso3: z.string(), name: z.string() }))

export const schemes = ["iso3", "iso2", "numeric", "comtrade", "wits", "name"] as const
/** What a file calls countries by. */
export type Scheme = (typeof schemes)[number]

export interface HeldCountry {
  iso3: string
  iso2: string | null
  name: string
  officialName: string
}

/** The code of a country; "not held" of a known one that the data leave out; null of an unknown one. */
export type Found = { iso3: string } | "not held" | null

/** WITS keeps codes that ISO has changed, and has its own for what is no country. */
const wits: Record<string, string> = { ROM: "ROU", ZAR: "COD", TMP: "TLS", EUN: "EUU", OAS: "TWN" }
const witsGroups = ["UNS", "BUN", "FRE", "SPE", "NZE", "SUD", "SER", "YUG", "CSK", "SVU", "ANT"]
/** Where ISO 3166-1 gives a number to another country than Comtrade does. */
const isoNumbers: Record<string, string> = { 356: "IND" }

function plain(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\(.*?\)|[^\p{L}\d]+/gu, " ")
    .replace(/\p{M}/gu, "")
    .trim()
}

const number = (code: string) => (/^\d{1,3}$/.test(code) ? String(Number(code)) : code)

/** Finds the countries that files mean. */
export class Countries {
  readonly #maps: Record<Scheme, Map<string, string>>

  constructor(held: readonly HeldCountry[]) {
    const rows = listed.parse(parse(readFileSync(file), { columns: true }))
    const codes = new Set(held.map(({ iso3 }) => iso3))
    const known = (iso3: string) => (codes.has(iso3) ? iso3 : "")
    const iso3 = new Map(held.map((country) => [country.iso3, country.iso3]))
    const comtrade = new Map(rows.map((row) => [row.code, known(row.iso3)]))
    const numeric = new Map([...comtrade, ...Object.entries(isoNumbers)])
    // Comtrade's number for the world is none of ISO's: offices use it for what they do not tell apart.
    numeric.delete("0")
    this.#maps = {
      iso3,
      iso2: new Map(held.flatMap((row) => (row.iso2 ? [[row.iso2, row.iso3]] : []))),
      comtrade,
      numeric,
      wits: new Map([
        ...witsGroups.map((code): [string, string] => [code, known(code)]),
        ...iso3,
        ...Object.entries(wits).map(([code, iso]): [string, string] => [code, known(iso)]),
      ]),
      name: new Map([
        ...rows.map((row): [string, string] => [plain(row.name), known(row.iso3)]),
        ...held.map((row): [string, string] => [plain(row.officialName), row.iso3]),
        ...held.map((row): [string, string] => [plain(row.name), row.iso3]),
      ]),
    }
  }

  find(scheme: Scheme, code: string): Found {
    const key = scheme === "name" ? plain(code) : number(code.toUpperCase())
    const iso3 = this.#maps[scheme].get(key)
    if (iso3 === undefined) return null
    return iso3 === "" ? "not held" : { iso3 }
  }

  /** Takes the codes of a BACI country file, for vintages whose codes differ from the list. */
  learn(codes: ReadonlyMap<string, string>): void {
    const { comtrade, iso3 } = this.#maps
    for (const [code, iso] of codes)
      if (iso3.has(iso)) comtrade.set(number(code), iso)
      else if (!comtrade.has(number(code))) comtrade.set(number(code), "")
  }
}
