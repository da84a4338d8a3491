import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { read } from "./api.ts"

const guide = readFileSync(new URL("../../../.github/API.md", import.meta.url), "utf8")

/** An example of the page with the nodes that it shows. */
const shown = (field: string) =>
  new RegExp(
    `\`\`\`graphql\\n([^\`]*${field}\\([^\`]*)\`\`\`\\s+Its \`nodes\`:\\s+\`\`\`json\\n([^\`]*)\`\`\``,
  ).exec(guide)

test.each(["visitAggregate", "tradeAggregate"])("the page shows what %s answers", async (field) => {
  const [, query = "", nodes = "null"] = shown(field) ?? []
  const data = await read<Record<string, { nodes: unknown[] }>>(query)
  expect(data[field]?.nodes).toEqual(JSON.parse(nodes))
})
