import { existsSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { execute } from "./api.ts"
import { shownIn } from "./documents.ts"

const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8")
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(
    ([, text]) => text ?? "",
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

const examples = shownIn(".github/API.md").map((query, index) => ({ number: index + 1, query }))

test.each(examples)("example $number of API.md is answered", async ({ query }) => {
  const { errors } = await execute(query)
  expect(errors).toEqual([])
})

test("every path that the README and CONTRIBUTING name exists", () => {
  const root = new URL("../../../", import.meta.url)
  const docs = [readme, readFileSync(new URL(".github/CONTRIBUTING.md", root), "utf8")].join("\n")
  const folders = "(?:apps|packages|prisma|\\.github)/"
  const named = [
    ...docs.matchAll(new RegExp(`\`(${folders}[^\`<]*)\`|\\((${folders}[^)\\s]*)\\)`, "g")),
  ]
    .map(([, code, link]) => code ?? link ?? "")
    .filter((path) => !path.includes("treaty"))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
})
