import { beforeAll, expect, test } from "vitest"
import { makeToken, read, refusal } from "./api.ts"
import { makeChanges, saveView } from "./editing.ts"
import { lists, lookUps, nodeTypes } from "./lists.ts"

type Row = { id: string; __typename: string } & Record<string, unknown>

const admin = { as: "admin" } as const

beforeAll(async () => {
  await makeChanges()
  await saveView("/trade")
})

/** A row of every type: from the list of its own, or from where else it is reached. */
async function samples(): Promise<Row[]> {
  const invited = await read<{ inviteUser: { invitation: Row } }>(
    `mutation { inviteUser(email: "node@khorgos.example", role: VIEWER) { invitation { id } } }`,
    {},
    admin,
  )
  expect(invited.inviteUser.invitation.id).toBeTruthy()
  await makeToken(["READ"], "admin")
  const { viewer } = await read<{ viewer: { apiTokens: { nodes: Row[] } } }>(
    "{ viewer { apiTokens(first: 1) { nodes { id __typename } } } }",
    {},
    admin,
  )
  const connections = lists.map(({ name }) => `${name}(first: 1) { nodes { id __typename } }`)
  const found = await read<Record<string, { nodes: Row[] } | Row[]>>(
    `{ ${connections.join("\n")} topics { id __typename } indicators { id __typename }
       productClassifications { id __typename } }`,
    {},
    admin,
  )
  const { country } = await read<{ country: { terms: { nodes: Row[] } } }>(
    `{ country(iso3: "KAZ") { terms(first: 1) { nodes { id __typename } } } }`,
  )
  return [...Object.values(found), country.terms, viewer.apiTokens].flatMap((value) =>
    Array.isArray(value) ? value : value.nodes,
  )
}

/** Types of which there are no rows yet: those of a noun just added. */
async function emptyTypes(): Promise<string[]> {
  const counts = lists.map(({ name }) => `${name}(first: 1) { totalCount }`)
  const found = await read<Record<string, { totalCount: number }>>(
    `{ ${counts.join("\n")} }`,
    {},
    admin,
  )
  return lists.filter(({ name }) => found[name]?.totalCount === 0).map(({ node }) => node.name)
}

test("a row of every type is found again by its global id, alone and among others", async () => {
  const rows = await samples()
  const met = new Set(rows.map((row) => row.__typename))
  expect([...met, ...(await emptyTypes())].sort()).toEqual(nodeTypes.toSorted())
  for (const { id, __typename } of rows) {
    const { node } = await read(
      `query ($id: ID!) { node(id: $id) { id __typename } }`,
      { id },
      admin,
    )
    expect(node).toEqual({ id, __typename })
  }
  const ids = rows.map(({ id }) => id)
  const { nodes } = await read(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }`,
    { ids },
    admin,
  )
  expect(nodes).toEqual(rows)
})

test("accounts, invitations and API tokens are not given away by their global id", async () => {
  const rows = (await samples()).filter(({ __typename }) =>
    /^(User|Invitation|ApiToken)$/.test(__typename),
  )
  expect(rows.length).toBeGreaterThanOrEqual(3)
  for (const { id } of rows) {
    const asked =
      "query ($id: ID!) { node(id: $id) { ... on User { email } ... on Invitation { email } ... on ApiToken { name } } }"
    expect(await refusal(asked, { id })).toMatchObject({ code: "FORBIDDEN" })
  }
})

test.each([
  ["nonsense", "BAD_USER_INPUT"],
  ["Thing:1", "BAD_USER_INPUT"],
  ["TradeFlow:no-key", "BAD_USER_INPUT"],
  ["RowChange:no-key", "BAD_USER_INPUT"],
  ["Country:XXX", "UNKNOWN_CODE"],
  ["Visit:no-such-visit", "UNKNOWN_CODE"],
])("the global id %s names nothing: %s", async (text, code) => {
  const id = text.includes(":") ? Buffer.from(text).toString("base64") : text
  for (const asked of ["node(id: $id) { id }", "nodes(ids: [$id]) { id }"])
    expect(await refusal(`query ($id: ID!) { ${asked} }`, { id })).toMatchObject({ code })
})

test("the schema has the look-ups", () => {
  expect(lookUps.length).toBeGreaterThanOrEqual(9)
})

test.each(lookUps.filter(({ name }) => name !== "node"))("$name by its $key", async (lookUp) => {
  const { name, key, keyType, node } = lookUp
  const list = lists.find((candidate) => candidate.node.name === node.name)
  const sample = `nodes { id ${key} }`
  const { found } = await read<{ found: { nodes?: Row[] } | Row[] }>(
    list ? `{ found: ${list.name}(first: 3) { ${sample} } }` : `{ found: ${name}s { id ${key} } }`,
  )
  const rows = Array.isArray(found) ? found : (found.nodes ?? [])
  expect(rows.length > 0).toBe(!(await emptyTypes()).includes(node.name))
  const asked = `query ($key: ${keyType}) { row: ${name}(${key}: $key) { id ${key} } }`
  for (const row of rows) expect(await read(asked, { key: row[key] })).toEqual({ row })
  const wrong = await refusal(asked, { key: "no-such-thing" })
  expect(wrong).toMatchObject({ code: "UNKNOWN_CODE" })
  expect(wrong.extensions).not.toHaveProperty("stacktrace")
})
