import {
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from "graphql"
import { expect, test } from "vitest"
import { execute, refusal } from "../../test/api.ts"
import { dashboardOperations, shownIn, textOf } from "../../test/documents.ts"
import { largestCost, usualCost } from "../cost.ts"
import { db } from "../db.ts"
import { schema } from "../schema.ts"
import { costOf } from "./cost.ts"

function costOfQuery(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query)
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no operation")
  return costOf({ schema, document, operation, variables })
}

test.each([
  ["a value costs nothing", `{ country(iso3: "KAZ") { name capital } }`, 1],
  ["a page costs its rows", `{ visits(first: 50) { nodes { slug } } }`, 51],
  ["a page of no said size 20", `{ visits { nodes { slug } } }`, 21],
  ["the last rows like the first", `{ visits(last: 50) { edges { node { slug } } } }`, 51],
  ["a count costs one", `{ visits { totalCount } }`, 1],
  [
    "pages within pages multiply",
    `{ countries(first: 20) { nodes { visitsReceived(first: 5) { nodes { leader { name } } } } } }`,
    1 + 20 * (1 + 1 + 5 * 2),
  ],
  [
    "nodes by id cost one each",
    `{ nodes(ids: ["Q291bnRyeTpLQVo=", "Q291bnRyeTpLR1o="]) { id } }`,
    2,
  ],
  [
    "what a fragment asks for costs as if it stood there",
    `{ visits(first: 10) { ...Page } } fragment Page on QueryVisitsConnection { nodes { host { name } } }`,
    21,
  ],
])("%s", (_what, query, cost) => {
  expect(costOfQuery(query)).toBe(cost)
})

const dearestAggregate = `tradeAggregate(first: 1, by: [
  REPORTER, REPORTER_GROUP, PARTNER, PARTNER_GROUP, YEAR, FLOW, BASIS, SOURCE]) { totalCount nodes { rows } }`

test.each([
  ["the total of all trade", `{ tradeAggregate(by: []) { totalCount } }`, 1 + 2500],
  ["groups of trade, with their page", `{ tradeAggregate(by: [YEAR]) { nodes { rows } } }`, 2521],
  ["figures that count in several groups", `{ ${dearestAggregate} }`, 1 + 4 * 2500 + 1],
  [
    "the last groups, counted first",
    `{ tradeAggregate(by: [YEAR], last: 1) { nodes { rows } } }`,
    5002,
  ],
  ["groups of visits", `{ visitAggregate(by: [GROUP, YEAR]) { totalCount } }`, 1 + 2 * 50],
])("an aggregate costs the rows that it is made of: %s", (_what, query, cost) => {
  expect(costOfQuery(query)).toBe(cost)
})

test("a query makes few of the dearest aggregates, a count of groups included", async () => {
  const times = (count: number) =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${dearestAggregate}`).join(" ")} }`
  expect(costOfQuery(times(5))).toBeGreaterThan(largestCost)
  expect(await refusal(times(45))).toMatchObject({ status: 400, code: "QUERY_TOO_EXPENSIVE" })
})

test("the tables have no more rows than their aggregates cost", async () => {
  const sizes = {
    tradeAggregate: await db.tradeFlow.count(),
    visitAggregate: await db.visit.count(),
  }
  for (const [field, size] of Object.entries(sizes))
    expect(10 * costOfQuery(`{ ${field}(by: []) { totalCount } }`), field).toBeGreaterThanOrEqual(
      size,
    )
})

test("a size that comes by a variable counts, and so does its default", () => {
  const query = "query ($n: Int = 7) { visits(first: $n) { nodes { slug } } }"
  expect([costOfQuery(query), costOfQuery(query, { n: 70 })]).toEqual([8, 71])
})

test("every list without paging says how many rows it may have", () => {
  const silent = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !/^__|Connection$/.test(type.name))
    .flatMap((type) =>
      (isObjectType(type) ? Object.values(type.getFields()) : []).map((field) => ({ type, field })),
    )
    .filter(
      ({ field }) =>
        /^\[/.test(String(field.type)) &&
        isCompositeType(getNamedType(field.type)) &&
        field.name !== "nodes" &&
        field.extensions.complexity === usualCost,
    )
  expect(silent.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([])
})

const deep = `{ countries(first: 60) { nodes { visitsReceived(first: 100) { nodes {
  leader { name country { name } } host { name } source { title } events { name } } } } } visits { totalCount } }`

test("a query that could read too much is refused, and told which part", async () => {
  const cost = costOfQuery(deep)
  expect(cost).toBeGreaterThan(largestCost)
  expect(await refusal(deep)).toMatchObject({
    status: 400,
    code: "QUERY_TOO_EXPENSIVE",
    message: expect.stringContaining('"countries" costs'),
    extensions: { cost, limit: largestCost, dearest: { field: "countries" } },
  })
  expect((await execute(deep.replace("first: 60", "first: 10"))).errors).toEqual([])
})

const days = { startDate: "2026-11-24", endDate: "2026-11-24" }
const usual: Record<string, unknown> = {
  Boolean: false,
  CorrectEventInput: { city: "Astana" },
  CorrectStatementInput: { note: "Read again." },
  CorrectVisitInput: { summary: "Read again." },
  CountryCode: "CHN",
  Date: "2026-11-24",
  Flow: "EXPORT",
  Int: 100,
  PartyCode: "CA5",
  RecordEventInput: { name: "A forum", ...days },
  RecordIndicatorInput: { name: "Roads", unit: "km", description: "Length.", csv: "" },
  RecordStatementInput: { date: "2026-11-24", title: "T", note: "N", parties: ["KAZ"] },
  RecordVisitInput: {
    ...{ leaderSlug: "xi-jinping", hostIso3: "KAZ", cities: ["Astana"], ...days },
    ...{ type: "STATE", summary: "Talks." },
  },
  Role: "VIEWER",
  SaveViewInput: { path: "/trade", title: "Trade" },
  SourceInput: { key: "BACI" },
  String: "xi-jinping",
  TradeMeasure: "TURNOVER",
  TradeSeriesBasis: "RECONCILED",
  VisitFilter: {},
}
const many: Record<string, unknown> = {
  CountryCode: ["KAZ", "KGZ", "TJK", "TKM", "UZB"],
  PartyCode: ["CHN", "RUS", "TUR", "EU27", "USA", "IND"],
  TokenScope: ["READ", "WRITE"],
}

/** An id of the type that the operation is of: RevokeApiToken, WithdrawInvitation, SetUserRole. */
function globalIdFor({ name }: OperationDefinitionNode): string {
  const [type = ""] = name?.value.match(/Invitation$|ApiToken$|View$|User(?=Role|Disabled)/) ?? [
    "Invitation",
  ]
  return Buffer.from(`${type}:1`).toString("base64")
}

/** Variables as large as a page of the dashboard makes them. */
function variablesOf(query: string): Record<string, unknown> {
  const [operation] = parse(query).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no operation")
  const entries = (operation.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const { value: name } = variable.name
    const wanted = type.kind === Kind.NON_NULL_TYPE ? type.type : type
    const inner = print(wanted).replace(/[[\]!]/g, "")
    if (wanted === type) return name === "first" ? [[name, 100]] : []
    if (inner === "ID") return [[name, globalIdFor(operation)]]
    if (inner === "Int") return [[name, name === "first" ? 100 : name === "to" ? 2026 : 2000]]
    return [[name, (wanted.kind === Kind.LIST_TYPE ? many : usual)[inner]]]
  })
  return Object.fromEntries(entries)
}

const asked = [
  ...dashboardOperations(),
  ...["README.md", ".github/API.md"].flatMap((path) =>
    shownIn(path).map((query, index) => ({ name: `${path} ${index + 1}`, query })),
  ),
]

test("the example of API.md costs what it says", () => {
  const [example = ""] = shownIn(".github/API.md").filter((query) => query.includes("rateLimit"))
  expect(costOfQuery(example)).toBe(242)
  expect(textOf(".github/API.md")).toContain("It costs 242 points.")
})

test.each(asked)("$name stays far under the limit", ({ query }) => {
  expect(costOfQuery(query, variablesOf(query))).toBeLessThan(largestCost * 0.8)
})
