import { expect, test } from "vitest"
import { additionsTo } from "./additions.ts"
import { brokenPromises, undatedDeprecations } from "./schema-changes.ts"

const today = "2027-03-02"
const released = `
  directive @release(version: String!, strict: Boolean) repeatable on QUERY | MUTATION
  interface Node { id: ID! }
  enum VisitType { STATE OFFICIAL }
  input VisitFilter { type: VisitType }
  type Summit { name: String }
  type Visit implements Node {
    id: ID!
    summary: String!
    cities(first: Int = 20): [String!]!
  }
  union Happening = Visit | Summit
  type Query {
    node: Node
    visits(where: VisitFilter, first: Int): [Visit!]!
    latest: Happening
  }
`
const edited = (from: string | RegExp, to: string) => released.replace(from, to)
const broken = (current: string, before = released) => brokenPromises(before, current, today)

test("what is only added breaks nothing", () => {
  expect(broken(released)).toEqual([])
  expect(
    broken(edited("summary: String!", "summary: String! note(long: Boolean): String")),
  ).toEqual([])
  expect(broken(edited("{ STATE", "{ PRIVATE STATE"))).toEqual([])
  expect(broken(edited("{ type: VisitType }", "{ type: VisitType year: Int }"))).toEqual([])
})

test.for([
  ["a field removed", "summary: String!", "", "Visit.summary was removed."],
  ["a field's type changed", "summary: String!", "summary: Int!", "Visit.summary changed type"],
  [
    "a field that may now be null",
    "summary: String!",
    "summary: String",
    "Visit.summary changed type",
  ],
  [
    "an input field removed",
    "{ type: VisitType }",
    "{ year: Int }",
    "VisitFilter.type was removed.",
  ],
  [
    "an input field made required",
    "{ type: VisitType }",
    "{ type: VisitType! }",
    "VisitFilter.type changed type",
  ],
  [
    "a required input field",
    "{ type: VisitType }",
    "{ type: VisitType year: Int! }",
    "A required field year",
  ],
  [
    "an argument removed",
    "where: VisitFilter, first: Int",
    "where: VisitFilter",
    "Query.visits arg first was removed.",
  ],
  [
    "an argument made required",
    "where: VisitFilter, first: Int",
    "where: VisitFilter, first: Int!",
    "Query.visits arg first has changed type",
  ],
  [
    "a required argument",
    "summary: String!",
    "summary(length: Int!): String!",
    "A required arg length",
  ],
  [
    "an argument's default changed",
    "Int = 20",
    "Int = 10",
    "Visit.cities arg first has changed defaultValue",
  ],
  [
    "an enum value removed",
    "STATE OFFICIAL",
    "STATE",
    "OFFICIAL was removed from enum type VisitType.",
  ],
  ["a type out of a union", "= Visit | Summit", "= Visit", "Summit was removed"],
  [
    "an interface dropped",
    "type Visit implements Node",
    "type Visit",
    "Visit no longer implements interface Node.",
  ],
  [
    "a type of another kind",
    "type Summit { name: String }",
    "scalar Summit",
    "Summit changed from",
  ],
  ["a directive removed", /directive.*/, "", "release was removed."],
  ["a directive's argument removed", ", strict: Boolean", "", "strict was removed from release."],
  [
    "a directive's argument required",
    "version: String!",
    "version: String! edition: Int!",
    "A required arg edition on directive release",
  ],
  ["a directive once only", "repeatable ", "", "Repeatable flag was removed from release."],
  [
    "a directive in fewer places",
    "QUERY | MUTATION",
    "QUERY",
    "MUTATION was removed from release.",
  ],
] as const)("%s is a breaking change, told in words", ([, from, to, sentence]) => {
  const current = to === "scalar Summit" ? edited("= Visit | Summit", "= Visit") : released
  const changes = broken(current.replace(from, to))
  expect(changes).toContainEqual(expect.stringContaining(sentence))
  for (const change of changes) expect(change).toMatch(/\. (Queries|Programs) that .+\.$/)
})

const deprecated = (day: string) => `@deprecated(reason: "Use note. Removal after ${day}.")`

test("a deprecated part may go only after its day", () => {
  const since = (day: string) => edited("summary: String!", `summary: String! ${deprecated(day)}`)
  const gone = edited("summary: String!", "")
  expect(broken(gone, since("2027-03-01"))).toEqual([])
  expect(broken(gone, since("2027-03-02"))).toEqual([
    "Visit.summary was removed. Queries that ask for it or send it stop working.",
  ])
  expect(broken(gone, edited("summary: String!", `summary: String! @deprecated`))).toHaveLength(1)
  expect(broken(edited("String!", "Int!"), since("2027-03-01"))).toHaveLength(0)
})

test("values, arguments and input fields may go in the same way", () => {
  const mark = deprecated("2027-03-01")
  const value = edited("STATE OFFICIAL", `STATE OFFICIAL ${mark}`)
  expect(broken(edited("STATE OFFICIAL", "STATE"), value)).toEqual([])
  const argument = edited("first: Int)", `first: Int ${mark})`)
  expect(broken(edited(", first: Int)", ")"), argument)).toEqual([])
  const input = edited("{ type: VisitType }", `{ type: VisitType ${mark} year: Int }`)
  expect(broken(edited("{ type: VisitType }", "{ year: Int }"), input)).toEqual([])
})

test("a type goes with the last part that leads to it", () => {
  const last = edited("latest: Happening", `latest: Happening ${deprecated("2027-03-01")}`)
  const gone = released
    .replace("latest: Happening", "")
    .replace(/union.*/, "")
    .replace(/type Summit.*/, "")
  expect(broken(gone, last)).toEqual([])
  expect(broken(gone, released)).toContainEqual(expect.stringContaining("Happening was removed."))
})

test("a deprecation without a day is found wherever it stands", () => {
  const reason = '@deprecated(reason: "Use note.")'
  const schema = released
    .replace("summary: String!", `summary: String! ${reason}`)
    .replace("first: Int)", `first: Int ${reason})`)
    .replace("STATE OFFICIAL", "STATE OFFICIAL @deprecated")
    .replace("{ type: VisitType }", `{ type: VisitType ${deprecated("2027-13-01")} }`)
    .replace("name: String", `name: String ${deprecated("2027-03-01")}`)
  expect(
    undatedDeprecations(schema)
      .map((part) => part.split(":")[0])
      .sort(),
  ).toEqual(["OFFICIAL", "first", "summary", "type"])
})

test("what is added is told in words, by what it does to programs", async () => {
  const current = released
    .replace("STATE OFFICIAL", `STATE OFFICIAL ${deprecated("2027-03-01")} PRIVATE`)
    .replace("summary: String!", `summary: String! ${deprecated("2027-03-01")} note: String`)
    .replace("{ type: VisitType }", "{ type: VisitType year: Int }")
    .replace("name: String", `"The name." name: String! host(long: Boolean): Host`)
    .replace("first: Int)", `first: Int ${deprecated("2027-03-01")} after: String)`)
    .replace("= Visit | Summit", "= Visit | Summit | Host")
  expect(await additionsTo(released, `${current} type Host { name: String }`)).toEqual({
    free: [
      "Type Host was added.",
      "Input field year of type Int was added to input object type VisitFilter.",
      "Field host was added to object type Summit.",
      "Field Summit.name changed its type from String to String!, which every query bears.",
      "Field note was added to object type Visit.",
      "Argument after: String added to field Query.visits.",
    ],
    unexpected: [
      "Enum value PRIVATE was added to enum VisitType.",
      "Member Host was added to Union type Happening.",
    ],
    deprecated: [
      "Enum value VisitType.OFFICIAL was deprecated with reason Use note. Removal after 2027-03-01.",
      "Field Visit.summary is deprecated: Use note. Removal after 2027-03-01.",
      "Directive deprecated was added to argument first of field visits in type Query.",
    ],
  })
})

test("what is taken away, or said in other words, is no addition", async () => {
  const none = { free: [], unexpected: [], deprecated: [] }
  expect(await additionsTo(released, released.replace("id: ID!", '"Global." id: ID!'))).toEqual(
    none,
  )
  expect(await additionsTo(released, edited("summary: String!", ""))).toEqual(none)
  expect(await additionsTo(released, edited("Int = 20", "Int = 10"))).toEqual(none)
})
