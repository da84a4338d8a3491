import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql"
import { expect, test } from "vitest"
import { schema } from "../src/schema.ts"
import { type Asking, execute, makeToken } from "./api.ts"

// Who may do what, for every mutation and every query that the schema has: a new one is in here by itself.

const samples: Record<string, string> = {
  TokenScope: "READ",
  Int: "1",
  Boolean: "true",
  Date: `"2024-01-01"`,
  CountryCode: `"KAZ"`,
  PartyCode: `"CA5"`,
}

/** Fields that take the global id of one type only. */
const idsOf: Record<string, string> = {
  deleteView: "View",
  renameView: "View",
  revokeApiToken: "ApiToken",
  setUserDisabled: "User",
  setUserRole: "User",
  shareView: "View",
  unshareView: "View",
  withdrawInvitation: "Invitation",
}

/** A value that the type takes, with no more than it needs. */
function literal(type: GraphQLInputType, field: string): string {
  const inner = getNullableType(type)
  if (isListType(inner)) return `[${literal(inner.ofType, field)}]`
  if (isEnumType(inner)) return samples[inner.name] ?? inner.getValues()[0]?.name ?? ""
  if (inner.name === "ID") return JSON.stringify(btoa(`${idsOf[field] ?? "Visit"}:x`))
  if (!isInputObjectType(inner)) return samples[inner.name] ?? `"x"`
  const fields = Object.values(inner.getFields()).filter(isRequiredInputField)
  return `{ ${fields.map((own) => `${own.name}: ${literal(own.type, field)}`).join(", ")} }`
}

function asked(kind: "query" | "mutation") {
  const type = kind === "query" ? schema.getQueryType() : schema.getMutationType()
  return Object.values(type?.getFields() ?? {}).map((field) => {
    const given = field.args.filter(isRequiredArgument)
    const args = given.map((arg) => `${arg.name}: ${literal(arg.type, field.name)}`).join(", ")
    const selection = isLeafType(getNamedType(field.type)) ? "" : "{ __typename }"
    return {
      name: field.name,
      query: `${kind} { ${field.name}${args ? `(${args})` : ""} ${selection} }`,
    }
  })
}

const mutations = asked("mutation")
const queries = asked("query")
const refusals = ["UNAUTHENTICATED", "FORBIDDEN", "SESSION_REQUIRED"]

/** Names of those that somebody is refused for who they are. */
async function refused(of: typeof queries, asking: Asking): Promise<string[]> {
  const names: string[] = []
  for (const { name, query } of of) {
    const { errors } = await execute(query, {}, asking)
    if (errors.some(({ extensions }) => refusals.includes(String(extensions?.code))))
      names.push(name)
  }
  return names
}

const all = (of: typeof queries) => of.map(({ name }) => name)
const own = new Set([
  ...["createApiToken", "revokeApiToken", "revokeAllApiTokens", "endSession"],
  ...["saveView", "renameView", "deleteView", "shareView", "unshareView"],
])
const adminsOnly = ["inviteUser", "setUserDisabled", "setUserRole", "withdrawInvitation"]

test("whoever is nobody is refused everything", async () => {
  expect(await refused(mutations, { as: null })).toEqual(all(mutations))
  expect(await refused(queries, { as: null })).toEqual(all(queries))
})

test("a viewer changes nothing but what is their own, and sees no accounts", async () => {
  const others = all(mutations).filter((name) => !own.has(name))
  expect(await refused(mutations, { as: "viewer" })).toEqual(others)
  expect(await refused(queries, { as: "viewer" })).toEqual(["invitations", "users"])
})

test("an editor edits, and neither invites nor sees accounts", async () => {
  expect(await refused(mutations, { as: "editor" })).toEqual(adminsOnly)
  expect(await refused(queries, { as: "editor" })).toEqual(["invitations", "users"])
})

test("an admin is refused nothing, their token for reading every change", async () => {
  expect(await refused(queries, { as: "admin" })).toEqual([])
  const { secret } = await makeToken(["READ"], "admin")
  expect(await refused(mutations, { bearer: secret })).toEqual(all(mutations))
  expect(await refused(queries, { bearer: secret })).toEqual(["invitations", "users"])
})
