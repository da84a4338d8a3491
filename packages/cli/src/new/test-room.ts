import { columnOf, isLatestFirst } from "./api-room.ts"
import type { Field } from "./field.ts"
import { type Noun, withArticle } from "./noun.ts"

/** Two values of each type: as they are stored, and as GraphQL gives them. */
const samples = {
  text: [`"First"`, `"Second"`],
  url: [`"https://example.org/first"`, `"https://example.org/second"`],
  int: ["1", "2"],
  bool: ["true", "false"],
  day: [`"2024-07-03"`, `"2023-05-19"`],
  decimal: [`"1.5"`, `"2.25"`],
  country: [`"KAZ"`, `"UZB"`],
} as const

function answered(field: Field, at: 0 | 1): string {
  if (field.type === "countries") return at === 0 ? `[{ iso3: "KAZ" }]` : `[{ iso3: "UZB" }]`
  if (field.type === "enum") return `"${(field.values[at] ?? "").toUpperCase()}"`
  return samples[field.type][at]
}

function stored(field: Field, at: 0 | 1): string {
  if (field.type === "countries") return `{ create: { countryIso3: ${samples.country[at]} } }`
  if (field.type === "enum") return `"${field.values[at]}" as const`
  return field.type === "day" ? `new Date(${samples.day[at]})` : samples[field.type][at]
}

const row = (fields: readonly Field[], slug: string, value: (field: Field) => string) =>
  `{ slug: "${slug}", ${fields.map((field) => `${columnOf(field)}: ${value(field)}`).join(", ")} }`

const selected = (field: Field) =>
  field.type === "countries" ? `${field.name} { iso3 }` : columnOf(field)

/** A condition that finds the first row alone, the first field that can tell them apart deciding. */
function condition(fields: readonly Field[]): string {
  const field = fields[0]
  if (!field) return `slug: { equals: "first" }`
  if (field.type === "countries")
    return `${field.name}: { some: { countryIso3: { equals: "KAZ" } } }`
  const value = field.type === "enum" ? field.values[0]?.toUpperCase() : samples[field.type][0]
  return `${columnOf(field)}: { equals: ${value} }`
}

/** The noun's test, through GraphQL on a database of its own. */
export function testFile(noun: Noun, fields: readonly Field[]): string {
  const { one, many, type, words, manyWords } = noun
  const given = fields.map(selected).join(" ")
  const expected = (slug: string, at: 0 | 1) => row(fields, slug, (field) => answered(field, at))
  return `import { beforeAll, expect, test } from "vitest"
import { read, refusal } from "../../../test/api.ts"
import { db } from "../../db.ts"

beforeAll(async () => {
  const { key: sourceKey } = await db.source.findFirstOrThrow()
  const checked = { sourceKey, verification: "recalled" as const }
  const first = ${row(fields, "first", (field) => stored(field, 0))}
  const second = ${row(fields, "second", (field) => stored(field, 1))}
  await db.$transaction(async (tx) => {
    await tx.$queryRaw\`SELECT begin_release()\`
    await tx.${one}.create({ data: { ...first, ...checked } })
    await tx.${one}.create({ data: { ...second, ...checked } })
    await tx.$queryRaw\`SELECT publish_release('2026-11-24', 'edit', NULL, 'A test.', '{}', NULL)\`
  })
})

const first = ${expected("first", 0)}
const second = ${expected("second", 1)}
const fields = "slug ${given}"

interface Page {
  ${many}: { totalCount: number; nodes: { id: string }[] }
}

test("${manyWords} are listed${isLatestFirst(fields) ? ", the latest first" : ""}, each with its source", async () => {
  const { ${many} } = await read<Page>(
    \`{ ${many} { totalCount nodes { \${fields} source { key } } } }\`,
  )
  const source = { key: expect.any(String) }
  expect(${many}).toEqual({ totalCount: 2, nodes: [first, second].map((row) => ({ ...row, source })) })
})

test("${manyWords} are filtered and ordered", async () => {
  const { ${many} } = await read<Page>(
    \`{ ${many}(where: { ${condition(fields)} }) { totalCount nodes { \${fields} } } }\`,
  )
  expect(${many}).toEqual({ totalCount: 1, nodes: [first] })
  const ordered = await read<Page>(\`{ ${many}(orderBy: [{ slug: DESC }]) { nodes { \${fields} } } }\`)
  expect(ordered.${many}.nodes).toEqual([second, first])
})

test("${withArticle(words)} is found by its key and by its global id", async () => {
  const { ${one} } = await read<{ ${one}: { id: string } }>(
    \`{ ${one}(slug: "first") { id \${fields} } }\`,
  )
  expect(${one}).toMatchObject(first)
  const found = await read(
    \`query ($id: ID!) { node(id: $id) { ... on ${type} { \${fields} } } }\`,
    { id: ${one}.id },
  )
  expect(found).toEqual({ node: first })
  const unknown = await refusal(\`{ ${one}(slug: "none") { slug } }\`)
  expect(unknown).toMatchObject({ code: "UNKNOWN_CODE" })
})
`
}
