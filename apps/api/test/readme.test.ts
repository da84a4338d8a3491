import { existsSync, readFileSync } from "node:fs"
import { Kind, OperationTypeNode, parse, validate } from "graphql"
import { expect, test } from "vitest"
import { schema } from "../src/schema.ts"
import { execute, makeToken } from "./api.ts"

const root = new URL("../../../", import.meta.url)
const readme = readFileSync(new URL("README.md", root), "utf8")
const guide = readFileSync(new URL(".github/API.md", root), "utf8")
const blocks = (language: string, text = readme) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(
    ([, block]) => block ?? "",
  )
const [hosts = "", trade = ""] = blocks("graphql")

test("the README's first query has the README's answer", async () => {
  const { data, errors } = await execute<{ hostRanking: { entries: unknown[] } }>(hosts)
  expect(errors).toEqual([])
  const [answer = ""] = blocks("json")
  expect(data?.hostRanking).toMatchObject({
    entries: expect.arrayContaining(JSON.parse(answer)),
  })
})

test("the README's trade query has the figures of its text", async () => {
  const { data, errors } = await execute(trade)
  expect(errors).toEqual([])
  expect(JSON.stringify(data)).toContain('"valueUsd":"70232618627"')
})

/** Variables stand in a JSON block right under their query. */
const examples = [
  ...guide.matchAll(/```graphql\n([\s\S]*?)```(?:\s*```json variables\n([\s\S]*?)```)?/g),
].map(([, text = "", variables = "{}"]) => ({ text, variables, title: text.split("\n")[0] }))

const isQuery = (text: string) =>
  parse(text).definitions.every(
    (part) => part.kind !== Kind.OPERATION_DEFINITION || part.operation === OperationTypeNode.QUERY,
  )

test("API.md has examples", () => {
  expect(examples.length).toBeGreaterThan(1)
})

test.for(examples)("API.md's example is right: $title", async ({ text, variables }) => {
  expect(validate(schema, parse(text))).toEqual([])
  if (!isQuery(text)) return
  const { data, errors } = await execute(text, JSON.parse(variables), { as: "admin" })
  expect(errors).toEqual([])
  expect(data).not.toBeNull()
})

test("every request from a shell in API.md works with a token for reading", async () => {
  const { secret } = await makeToken(["READ"])
  const bodies = blocks("sh", guide).flatMap((block) =>
    [...block.matchAll(/ -d '(.+)'/g)].map(([, body]) => body ?? ""),
  )
  expect(bodies.length).toBeGreaterThan(0)
  for (const body of bodies) {
    const { query } = JSON.parse(body)
    expect((await execute(query, {}, { bearer: secret })).errors).toEqual([])
  }
})

test("the page on the API has the figures of its trade query", async () => {
  const [query = ""] = blocks("graphql", guide).filter((text) => text.includes("tradeMirror"))
  const { data } = await execute<{
    tradeMirror: { points: { exports: Record<string, { valueUsd: string }> }[] }
  }>(query)
  const { reporter, partner, reconciled, gapUsd, gapPercent } =
    data?.tradeMirror.points[0]?.exports ?? {}
  for (const told of [
    reporter?.valueUsd,
    partner?.valueUsd,
    reconciled?.valueUsd,
    gapUsd,
    gapPercent,
  ])
    expect(guide).toContain(` ${told} `)
})

test("every path that the README and CONTRIBUTING name exists", () => {
  const docs = [readme, readFileSync(new URL(".github/CONTRIBUTING.md", root), "utf8")].join("\n")
  const folders = "(?:apps|packages|prisma|\\.github)/"
  const named = [
    ...docs.matchAll(new RegExp(`\`(${folders}[^\`<]*)\`|\\((${folders}[^)\\s]*)\\)`, "g")),
  ]
    .map(([, code, link]) => code ?? link ?? "")
    // What a reader of the guides makes is not there yet.
    .filter((path) => !/treat(y|ies)|pledge/.test(path))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
})
