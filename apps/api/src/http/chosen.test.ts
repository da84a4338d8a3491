import { expect, test } from "vitest"
import { execute, makeToken, read, refusal } from "../../test/api.ts"

const chosen = { operationName: "A" }
const neighbours = [
  `query B($by: [VisitDimension!]!) { visitAggregate(by: $by, first: 1) { totalCount } }`,
  `query B($n: Int!) { visits(first: $n) { totalCount } }`,
  `query B { visits(first: 1000000) { totalCount } }`,
  `query B($slug: String!) { visits(where: { leaderSlug: { equals: $slug } }) { totalCount } }`,
  `query B { visits(where: { leaderSlug: { equals: "nobody" } }) { totalCount } }`,
  `query B($iso3: CountryCode!) { ...one } fragment one on Query { country(iso3: $iso3) { name } }`,
]

test.each(neighbours)("an operation that is not chosen matters nothing: %s", async (neighbour) => {
  const query = `query A($of: CountryCode = "KAZ") { country(iso3: $of) { ...named } } ${neighbour}
    fragment named on Country { name }`
  expect(await read(query, {}, chosen)).toEqual({ country: { name: "Kazakhstan" } })
})

test.each([
  [
    "PAGE_TOO_LARGE",
    `query A { ...part } fragment part on Query { visits(first: 0) { totalCount } }`,
  ],
  [
    "UNKNOWN_CODE",
    `query A { ...part } fragment part on Query { visits(where: { leaderSlug: { equals: "nobody" } }) { totalCount } }`,
  ],
])("the chosen one is checked in its fragments: %s", async (code, query) => {
  const neighbour = `query B { release { version } }`
  expect(await refusal(`${neighbour} ${query}`, {}, chosen)).toMatchObject({ status: 400, code })
})

test("a token that only writes keeps its mutation beside a query, and gets none of the query", async () => {
  const { secret } = await makeToken(["ADMIN"], "admin")
  const document = `
    mutation A { inviteUser(email: "beside@khorgos.example", role: VIEWER) { mailed } }
    query B { release { version } }`
  const asking = { bearer: secret }
  const { errors } = await execute(document, {}, { ...asking, ...chosen })
  expect(errors).toEqual([])
  expect(await refusal(document, {}, { ...asking, operationName: "B" })).toMatchObject({
    status: 403,
    code: "FORBIDDEN",
  })
})
