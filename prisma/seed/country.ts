import { z } from "zod"
import type { Country, CountryGroup, GroupMember } from "../src/client.ts"
import { code, decimal, flag, iso3, list, oneOf, optional, text } from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { ownCompilation } from "./source.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"

const worldCountries = "WORLD_COUNTRIES"

export const countryFile = csvFile("countries.csv", {
  iso3,
  iso2: optional(z.string().regex(/^[A-Z]{2}$/, "is not a code of two capital letters")),
  name: text,
  official_name: text,
  capital: optional(text),
  capital_lat: optional(decimal(10, 7)),
  capital_lon: optional(decimal(10, 7)),
  region: optional(text),
  subregion: optional(text),
  area_km2: optional(decimal(12, 2)),
  landlocked: flag,
  borders_iso3: list(/ /, iso3),
  currency: optional(text),
})

export const codeFile = csvFile("codes.csv", {
  code: iso3,
  name: text,
  kind: oneOf("union", "world", "institution"),
})

const groupShape = { group: code, name: text, iso3 }
export const groupFile = csvFile("groups.csv", groupShape)
export const derivedGroupFile = csvFile("derived_groups.csv", groupShape)

export function toCountry(row: Row<typeof countryFile>): Stored<Country> {
  return {
    iso3: row.iso3,
    iso2: row.iso2,
    kind: "country",
    name: row.name,
    officialName: row.official_name,
    capital: row.capital,
    capitalLatitude: row.capital_lat,
    capitalLongitude: row.capital_lon,
    region: row.region,
    subregion: row.subregion,
    areaKm2: row.area_km2,
    landlocked: row.landlocked,
    borders: row.borders_iso3,
    currency: row.currency,
    sourceKey: worldCountries,
  }
}

/** A code that stands beside countries: nothing but a name is known of it. */
export function toCodeBesideCountries(row: Row<typeof codeFile>): Stored<Country> {
  return {
    iso3: row.code,
    iso2: null,
    kind: row.kind,
    name: row.name,
    officialName: row.name,
    capital: null,
    capitalLatitude: null,
    capitalLongitude: null,
    region: null,
    subregion: null,
    areaKm2: null,
    landlocked: null,
    borders: [],
    currency: null,
    sourceKey: ownCompilation.key,
  }
}

export function countryTables(
  countries: readonly Entry<Row<typeof countryFile>>[],
  codes: readonly Entry<Row<typeof codeFile>>[],
  context: Context,
): Table[] {
  const of = (row: Stored<Country>) => row.iso3
  const rows = mapUnique(countries, toCountry, { column: "iso3", of }, context.problems)
  for (const row of rows) context.countries.add(row.iso3)
  for (const entry of codes) {
    if (context.countries.has(entry.row.code))
      context.problems.cell(entry, "code", "is the code of another country")
    context.countries.add(entry.row.code)
  }
  for (const entry of countries)
    context.checkCountries(entry, "borders_iso3", entry.row.borders_iso3)
  const beside = codes.map(({ row }) => toCodeBesideCountries(row))
  return [table<Country>("country", ["iso3"], [...rows, ...beside])]
}

export function groupTables(
  entries: readonly Entry<Row<typeof groupFile>>[],
  context: Context,
): Table[] {
  const groups = new Map<string, Stored<CountryGroup>>()
  const toMember = ({ group, iso3 }: Row<typeof groupFile>): Stored<GroupMember> => ({
    groupCode: group,
    countryIso3: iso3,
  })
  const of = (row: Stored<GroupMember>) => `${row.groupCode} ${row.countryIso3}`
  const members = mapUnique(entries, toMember, { column: "iso3", of }, context.problems)
  for (const entry of entries) {
    const { group, name, iso3 } = entry.row
    const known = groups.get(group) ?? { code: group, name }
    groups.set(group, known)
    if (known.name !== name) context.problems.cell(entry, "name", `differs from "${known.name}"`)
    if (context.countries.has(group))
      context.problems.cell(entry, "group", "is the code of a country")
    context.checkCountry(entry, "iso3")
    context.groups.set(group, [...(context.groups.get(group) ?? []), iso3])
  }
  return [
    table<CountryGroup>("country_group", ["code"], [...groups.values()]),
    table<GroupMember>("group_member", ["groupCode", "countryIso3"], members),
  ]
}
