import { spawnSync } from "node:child_process"
import fc from "fast-check"
import { parse } from "graphql"
import { describe, expect, test } from "vitest"
import { codeFormats } from "../forms"
import { sample } from "../sample"
import { listsIn } from "./asked"
import { atReleaseOf, codeOf } from "./code"
import { curlCode } from "./curl"
import { javascriptCode } from "./javascript"
import { pythonValue } from "./python"
import { rValue } from "./r"

const { question } = sample

test.each(codeFormats)("%s has the document and its variables, and no token", (format) => {
  const code = codeOf(format, question)
  expect(code).toContain("tradeSeries")
  expect(code).toContain("CA5")
  expect(code).not.toContain("khg_")
  if (format !== "graphql") {
    expect(code).toContain("KHORGOS_URL")
    expect(code).toContain("KHORGOS_TOKEN")
  }
})

test("GraphQL parses with its variables beside it, as a comment", () => {
  expect(parse(codeOf("graphql", question)).definitions).toHaveLength(1)
})

test("a frozen view asks its release, an open one the present", () => {
  expect(atReleaseOf(question, "2026.11.23").document).toContain('@release(version: "2026.11.23")')
  expect(atReleaseOf(question, null)).toBe(question)
})

test("the way to the rows", () => {
  expect(listsIn("tradeSeries.series[].points[]")).toEqual({
    outer: ["tradeSeries"],
    lists: ["series", "points"],
  })
  expect(listsIn("visits.nodes[]")).toEqual({ outer: ["visits"], lists: ["nodes"] })
  expect(listsIn("visits.edges[].node")).toBeNull()
  expect(listsIn("release")).toBeNull()
})

const values = fc.jsonValue()
const evil = fc.constantFrom(
  '"""',
  "\\",
  "'",
  "JSON\n",
  ["$", "{x}"].join(""),
  "`",
  "$(id)",
  ')---"',
  "\n",
  "é中😀",
)
const texts = fc.array(fc.oneof(fc.string(), evil)).map((parts) => parts.join(""))

function hasInterpreter(command: string, ...probe: string[]): boolean {
  return spawnSync(command, probe, { stdio: "ignore" }).status === 0
}

const python = "/usr/bin/python3"
describe.skipIf(!hasInterpreter(python, "--version"))("in Python", () => {
  test("every value and text is read as it was written", () => {
    const cases = fc.sample(fc.oneof(values, texts), 300)
    const program = `import json\nprint(json.dumps([${cases.map((value) => pythonValue(value)).join(",\n")}]))`
    const { stdout, stderr } = spawnSync(python, ["-"], { input: program, encoding: "utf8" })
    expect(stderr).toBe("")
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(cases)))
  })
})

describe.skipIf(!hasInterpreter("Rscript", "-e", "library(jsonlite)"))("in R", () => {
  test("variables become the same JSON again", () => {
    const cases = [
      { of: "CA5", with: ["CHN"], from: 2000, flag: true, none: null, nested: { if: { a: [] } } },
      { "a b": 'quo"te', "back`tick": "\\slash", where: { in: ["x", "y"] } },
      {},
    ]
    const program = `library(jsonlite)\ncat(toJSON(list(${cases
      .map((value) => rValue(value))
      .join(",\n")}), auto_unbox = TRUE, digits = 22, null = "null"))`
    const { stdout } = spawnSync("Rscript", ["-"], { input: program, encoding: "utf8" })
    expect(JSON.parse(stdout)).toEqual(cases)
  })
})

test("in JavaScript and the shell, what is sent is the question, whatever is in it", async () => {
  const body = (code: string) =>
    code.slice(code.indexOf("<<'JSON'\n") + 9, code.lastIndexOf("\nJSON"))
  await fc.assert(
    fc.asyncProperty(texts, texts, async (document, of) => {
      const asked = { document: `{ a } # ${document}`, variables: { of } }
      const query = asked.document.trim()
      const shell = body(curlCode(asked))
      expect(shell.split("\n")).not.toContain("JSON")
      expect(JSON.parse(shell)).toEqual({ query, variables: { of } })
      const program = javascriptCode(asked).split("\nconst reply")[0]
      const read = new Function(`${program}\nreturn [query, variables]`)() as [string, object]
      expect([read[0].trim().replaceAll("\r\n", "\n"), read[1]]).toEqual([
        query.replaceAll("\r\n", "\n"),
        { of },
      ])
    }),
  )
})
