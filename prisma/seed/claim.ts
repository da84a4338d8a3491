import type { Claim } from "../src/client.ts"
import { day, name, text } from "./cell.ts"
import type { Context } from "./context.ts"
import { csvFile, type Row } from "./csv.ts"
import type { Entry } from "./error.ts"
import { slug } from "./slug.ts"
import { claimsArticle } from "./source.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"

export const claimFile = csvFile("claims.csv", {
  claim_id: name,
  said_on: day,
  claim: text,
  needs: text,
  expected_difficulty: text,
})

export function toClaim(row: Row<typeof claimFile>, position: number): Stored<Claim> {
  return {
    slug: slug(row.claim_id),
    saidOn: row.said_on,
    text: row.claim,
    needs: row.needs,
    kind: row.expected_difficulty,
    position,
    sourceKey: claimsArticle.key,
  }
}

export function claimTables(
  entries: readonly Entry<Row<typeof claimFile>>[],
  context: Context,
): Table[] {
  const rows = mapUnique(
    entries,
    (row, entry) => toClaim(row, entries.indexOf(entry) + 1),
    { column: "claim_id", of: (row) => row.slug },
    context.problems,
  )
  return [table<Claim>("claim", ["slug"], rows)]
}
