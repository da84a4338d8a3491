import type { VisitCoverage } from "../src/client.ts"
import { code, day, list, name, oneOf, text } from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { slug } from "./slug.ts"
import { ownCompilation } from "./source.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"

export const coverageFile = csvFile("coverage.csv", {
  leader_country: list(/ /, code),
  leaders: name,
  hosts: list(/ /, code),
  from: day,
  to: day,
  completeness: oneOf("complete", "good", "partial"),
  note: text,
})

function hostCodes(row: Row<typeof coverageFile>): string[] {
  return row.hosts.filter((host) => host !== "any")
}

export function toCoverage(
  row: Row<typeof coverageFile>,
  context: Pick<Context, "expand" | "leaders">,
): Stored<VisitCoverage> {
  return {
    slug: slug(row.leaders, ...row.hosts, row.from),
    leaders: row.leaders,
    leaderIso3: context.expand(row.leader_country),
    leaderSlug: context.leaders.get(row.leaders)?.slug ?? null,
    hostIso3: context.expand(hostCodes(row)),
    fromDate: row.from,
    toDate: row.to,
    completeness: row.completeness,
    note: row.note,
    sourceKey: ownCompilation.key,
  }
}

export function coverageTables(
  entries: readonly Entry<Row<typeof coverageFile>>[],
  context: Context,
): Table[] {
  for (const entry of entries) {
    const { row } = entry
    context.checkCountries(entry, "leader_country", context.expand(row.leader_country))
    context.checkCountries(entry, "hosts", context.expand(hostCodes(row)))
    context.checkOrder(entry, "from", "to")
    if (row.hosts.length === 0) context.problems.cell(entry, "hosts", "is blank: any means all")
  }
  const of = (row: Stored<VisitCoverage>) => row.slug
  const toRow = (row: Row<typeof coverageFile>) => toCoverage(row, context)
  const rows = mapUnique(entries, toRow, { column: "leaders", of }, context.problems)
  return [table<VisitCoverage>("visit_coverage", ["slug"], rows)]
}
