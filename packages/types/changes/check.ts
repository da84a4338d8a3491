import { readFileSync, writeFileSync } from "node:fs"
import { print } from "graphql"
import { additionsTo, withoutDescriptions } from "./additions.ts"
import { brokenPromises, undatedDeprecations } from "./schema-changes.ts"

const current = new URL("../schema.graphql", import.meta.url)
const promised = new URL("../schema.released.graphql", import.meta.url)

const schema = readFileSync(current, "utf8")
const released = readFileSync(promised, "utf8")
const broken = brokenPromises(released, schema, new Date().toISOString().slice(0, 10))
const undated = undatedDeprecations(schema).map(
  (part) => `${part}. A deprecation ends with “Removal after YYYY-MM-DD.”`,
)

const listed = (heading: string, lines: readonly string[]) =>
  lines.length > 0 ? `${heading}\n${lines.map((line) => `  ${line}\n`).join("")}` : ""

/** Enough for what one change adds; between two promises there may be hundreds. */
const few = process.argv.includes("--all") ? Number.POSITIVE_INFINITY : 12

function begun(heading: string, lines: readonly string[]): string {
  const more = lines.length - few
  const rest = more > 0 ? [`… and ${more} more: npm run schema:changes`] : []
  return listed(heading, [...lines.slice(0, few), ...rest])
}

async function sayAdditions(): Promise<void> {
  const { free, unexpected, deprecated } = await additionsTo(released, schema)
  process.stdout.write(begun("New since the last promise, and nobody's query stops:", free))
  process.stdout.write(
    begun("Programs that know every value of a list may meet a new one:", unexpected),
  )
  process.stdout.write(begun("Still there, and on the way out:", deprecated))
}

if (process.argv.includes("--accept")) {
  writeFileSync(promised, `${print(withoutDescriptions(schema))}\n`)
  process.stdout.write(listed("These promises end:", broken))
  process.stdout.write("schema.released.graphql promises what schema.graphql has.\n")
} else {
  await sayAdditions()
  process.stderr.write(listed("The schema breaks what it promised:", broken))
  process.stderr.write(listed("Deprecated without a day:", undated))
  if (broken.length + undated.length > 0) {
    process.stderr.write(
      "Keep the old part, deprecated until a day, beside the new one: see .github/CONTRIBUTING.md.\n",
    )
    process.exitCode = 1
  }
}
