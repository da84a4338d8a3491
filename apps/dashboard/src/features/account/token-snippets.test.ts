import { parse } from "graphql"
import { expect, test } from "vitest"
import { tokenSnippets } from "./token-snippets"

const snippets = tokenSnippets("https://khorgos.example")

test.each(snippets)("$name asks this site, with the token from the environment", ({ code }) => {
  expect(code).toContain("https://khorgos.example/graphql")
  expect(code).toContain("KHORGOS_TOKEN")
  const [query = ""] = /\{ visits[^\n"]*\}/.exec(code) ?? []
  expect(parse(query).definitions).toHaveLength(1)
})
