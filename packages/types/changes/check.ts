import { readFileSync, writeFileSync } from "node:fs"
import { parse, print, visit } from "graphql"
import { brokenPromises, undatedDeprecations } from "./schema-changes.ts"

const current = new URL("../schema.graphql", import.meta.url)
const released = new URL("../schema.released.graphql", import.meta.url)

/** The schema that was promised last needs no words: they may change at any time. */
function withoutDescriptions(schema: string): string {
  const bare = visit(parse(schema), {
    enter: (node) => ("description" in node ? { ...node, description: undefined } : undefined),
  })
  return `${print(bare)}\n`
}

const schema = readFileSync(current, "utf8")
const broken = brokenPromises(
  readFileSync(released, "utf8"),
  schema,
  new Date().toISOString().slice(0, 10),
)
const undated = undatedDeprecations(schema).map(
  (part) => `${part}. A deprecation ends with “Removal after YYYY-MM-DD.”`,
)

const listed = (heading: string, lines: string[]) =>
  lines.length > 0 ? `${heading}\n${lines.map((line) => `  ${line}\n`).join("")}` : ""

if (process.argv.includes("--accept")) {
  writeFileSync(released, withoutDescriptions(schema))
  process.stdout.write(listed("These promises end:", broken))
  process.stdout.write("schema.released.graphql promises what schema.graphql has.\n")
} else if (broken.length + undated.length > 0) {
  process.stderr.write(listed("The schema breaks what it promised:", broken))
  process.stderr.write(listed("Deprecated without a day:", undated))
  process.stderr.write(
    "Keep the old part, deprecated until a day, beside the new one: see .github/CONTRIBUTING.md.\n",
  )
  process.exitCode = 1
}
