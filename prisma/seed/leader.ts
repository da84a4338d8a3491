import type { Leader, Term } from "../src/client.ts"
import { day, iso3, name, optional, url, verification } from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { slug } from "./slug.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"

export const leaderFile = csvFile("leaders.csv", {
  leader: name,
  country_iso3: iso3,
  office: name,
  term_start: day,
  term_end: optional(day),
  source_url: url,
  checked: verification,
})

export function toTerm(row: Row<typeof leaderFile>, sourceKey: string): Stored<Term> {
  return {
    slug: slug(row.leader, row.office, row.term_start),
    leaderSlug: slug(row.leader),
    countryIso3: row.country_iso3,
    office: row.office,
    startDate: row.term_start,
    endDate: row.term_end,
    sourceKey,
    verification: row.checked,
  }
}

/** A row of the file is a term; a leader is a name, whose terms are all in one country. */
export function leaderTables(
  entries: readonly Entry<Row<typeof leaderFile>>[],
  context: Context,
): Table[] {
  const { problems, sources } = context
  const leaders = new Map<string, Stored<Leader>>()
  for (const entry of entries) {
    const { leader, country_iso3: countryIso3 } = entry.row
    const known = leaders.get(slug(leader)) ?? { slug: slug(leader), name: leader, countryIso3 }
    leaders.set(known.slug, known)
    context.leaders.set(known.name, known)
    if (known.name !== leader) problems.cell(entry, "leader", `makes the key of ${known.name}`)
    if (known.countryIso3 !== countryIso3)
      problems.cell(entry, "country_iso3", `differs from ${known.countryIso3} in an earlier term`)
    context.checkCountry(entry, "country_iso3")
    context.checkOrder(entry, "term_start", "term_end")
  }
  const terms = mapUnique(
    entries,
    (row) => toTerm(row, sources.cite({ url: row.source_url })),
    { column: "leader", of: (row) => row.slug },
    problems,
  )
  return [
    table<Leader>("leader", ["slug"], [...leaders.values()]),
    table<Term>("term", ["slug"], terms),
  ]
}
