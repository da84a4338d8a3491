import type { Membership, Organisation } from "../src/client.ts"
import { code, day, iso3, oneOf, optional, text, url, verification } from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { slug } from "./slug.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"

export const organisationFile = csvFile("organisations.csv", { code, name: text })

export const membershipFile = csvFile("memberships.csv", {
  organisation: code,
  country_iso3: iso3,
  joined: optional(day),
  left: optional(day),
  status: oneOf("member", "observer", "associate", "acceding"),
  source_url: url,
  checked: verification,
})

export function toMembership(
  row: Row<typeof membershipFile>,
  sourceKey: string,
): Stored<Membership> {
  const { organisation, country_iso3: countryIso3, status, joined, left, checked } = row
  return {
    slug: slug(organisation, countryIso3, status, joined ?? "unknown"),
    organisationCode: organisation,
    countryIso3,
    status,
    joinedOn: joined,
    leftOn: left,
    sourceKey,
    verification: checked,
  }
}

export function organisationTables(
  organisations: readonly Entry<Row<typeof organisationFile>>[],
  memberships: readonly Entry<Row<typeof membershipFile>>[],
  context: Context,
): Table[] {
  const { problems, sources } = context
  const of = (row: Stored<Organisation>) => row.code
  const rows = mapUnique(organisations, (row) => row, { column: "code", of }, problems)
  for (const row of rows) context.organisations.add(row.code)
  for (const entry of memberships) {
    if (!context.organisations.has(entry.row.organisation))
      problems.cell(entry, "organisation", "is not a code in organisations.csv")
    context.checkCountry(entry, "country_iso3")
    context.checkOrder(entry, "joined", "left")
  }
  const members = mapUnique(
    memberships,
    (row) => toMembership(row, sources.cite({ url: row.source_url })),
    { column: "organisation", of: (row) => row.slug },
    problems,
  )
  return [
    table<Organisation>("organisation", ["code"], rows),
    table<Membership>("membership", ["slug"], members),
  ]
}
