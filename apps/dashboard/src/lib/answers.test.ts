import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import fc from "fast-check"
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
} from "graphql"
import { expect, test } from "vitest"
import { answerStore, fieldsOfAccounts, isOfTheData, rootsOfTheData } from "./answers"

const file = createRequire(import.meta.url).resolve("@khorgos/types/schema.graphql")
const schema = buildSchema(readFileSync(file, "utf8"))

/** Names of the types that a question of these fields can reach. */
function reachable(): Set<string> {
  const reached = new Set<string>()
  function follow(name: string) {
    if (reached.has(name)) return
    reached.add(name)
    const type = schema.getType(name)
    if (isAbstractType(type)) for (const one of schema.getPossibleTypes(type)) follow(one.name)
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields()))
        if (!fieldsOfAccounts.has(field.name)) follow(getNamedType(field.type).name)
  }
  const roots = schema.getQueryType()?.getFields() ?? {}
  for (const root of rootsOfTheData) {
    expect(roots, root).toHaveProperty(root)
    follow(getNamedType(roots[root]?.type)?.name ?? "")
  }
  return reached
}

test("what is kept leads to nobody's account, and to nothing that changes without a release", () => {
  const reached = reachable()
  const ofAccounts = ["ApiToken", "Editor", "Invitation", "RowChange", "Session", "User", "View"]
  for (const type of [...ofAccounts, "Node", "RateLimit", "Release", "SearchHit"]) {
    expect(schema.getType(type), type).toBeDefined()
    expect(reached, type).not.toContain(type)
  }
  expect(reached).toContain("TradePoint")
})

test.each([
  ["query A { countries(first: 5) { nodes { iso3 } } }", true],
  ["query A { countries(first: 5) { nodes { ...B } } } fragment B on Country { iso3 }", true],
  ["query A { countries(first: 5) { nodes { iso3 } } viewer { name } }", false],
  ["query A { ...B } fragment B on Query { viewer { name } }", false],
  ["query A { indicators { code owner { name } } }", false],
  [
    'query A { visit(slug: "a") { ...B } } fragment B on Visit { history { author { name } } }',
    false,
  ],
  ['mutation A { deleteView(slug: "a") { slug } }', false],
])("%s may be kept: %o", (text, wanted) => {
  const document = parse(text)
  expect(isOfTheData(document)).toBe(wanted)
  expect(isOfTheData(document)).toBe(wanted)
})

test("a store gives back what it was given last, and never holds more than its room", () => {
  const step = fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(30))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const store = answerStore(80)
      const given = new Map<string, string>()
      for (const [key, size] of steps) {
        const body = String(given.size).repeat(size)
        store.keep(key, { stamp: "s", body })
        given.set(key, body)
        const found = [...given].flatMap(([name, last]) => {
          const kept = store.recall(name)
          if (kept) expect(kept.body).toBe(last)
          return kept ? [name.length + kept.body.length] : []
        })
        expect(found.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(80)
      }
    }),
  )
})
