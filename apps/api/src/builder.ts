import type { Prisma } from "@khorgos/prisma"
import { enumDescriptions } from "@khorgos/prisma/enum-descriptions"
import type PrismaTypes from "@khorgos/prisma/pothos-types"
import { getDatamodel } from "@khorgos/prisma/pothos-types"
import SchemaBuilder from "@pothos/core"
import ComplexityPlugin from "@pothos/plugin-complexity"
import PrismaPlugin from "@pothos/plugin-prisma"
import PrismaUtilsPlugin from "@pothos/plugin-prisma-utils"
import RelayPlugin from "@pothos/plugin-relay"
import ScopeAuthPlugin from "@pothos/plugin-scope-auth"
import { type Context, hasRole, hasScope } from "./context.ts"
import { largestPage, usualCost, usualPage } from "./cost.ts"
import { db } from "./db.ts"
import { env } from "./env.ts"
import { codedError } from "./errors.ts"
import "./describe.ts"

export interface SchemaTypes {
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  AuthScopes: { editor: boolean; admin: boolean; session: boolean }
  Scalars: {
    ID: { Input: string; Output: string | number }
    Date: { Input: Date; Output: Date }
    DateTime: { Input: Date; Output: Date }
    Decimal: { Input: Prisma.Decimal; Output: Prisma.Decimal }
    CountryCode: { Input: string; Output: string }
    PartyCode: { Input: string; Output: string }
    JSON: { Input: unknown; Output: unknown }
  }
}

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [
    ScopeAuthPlugin,
    RelayPlugin,
    PrismaPlugin,
    PrismaUtilsPlugin,
    ComplexityPlugin,
    "describe",
  ],
  defaultFieldNullability: false,
  prisma: {
    client: db,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    filterConnectionTotalCount: true,
    defaultConnectionSize: usualPage,
    maxConnectionSize: largestPage,
    onUnusedQuery: env.NODE_ENV === "production" ? null : "error",
  },
  relay: {
    nodesOnConnection: { description: "The nodes of this page, without their cursors." },
    clientMutationId: "omit",
    cursorType: "String",
    nodeQueryOptions: { description: "A node by its global id." },
    nodesQueryOptions: { description: "Nodes by their global ids, in the order asked." },
  },
  // Costs are declared with the fields; http/cost.ts adds them up and refuses before anything is read.
  complexity: { fieldComplexity: usualCost },
  scopeAuth: {
    authScopes: (context) => ({
      editor: hasRole(context.viewer, "editor") && hasScope(context, "write"),
      admin: hasRole(context.viewer, "admin") && hasScope(context, "admin"),
      session: context.viewer !== null && context.token === null,
    }),
    unauthorizedError: (_parent, { viewer, token }) =>
      viewer
        ? codedError(
            "FORBIDDEN",
            token
              ? "This token's scopes, or its owner's role, do not allow this."
              : "Your account's role does not allow this.",
          )
        : codedError(
            "UNAUTHENTICATED",
            "Sign in or send an API token: this is not open to everybody.",
          ),
  },
})

const sortDirection = builder.enumType("SortDirection", {
  description: "Order of a sorted list.",
  values: {
    ASC: { value: "asc" as const, description: "Smallest, earliest, A first." },
    DESC: { value: "desc" as const, description: "Largest, latest, Z first." },
  },
})
builder.orderByEnum = () => sortDirection

/** A GraphQL enum with upper-case values for a Prisma enum, described by the schema's sentences. */
export function enumOf<Values extends Record<string, string>>(name: string, values: Values) {
  const sentences = enumDescriptions[name]
  if (!sentences) throw new Error(`No enum ${name} in the Prisma schema`)
  type Value = Values[keyof Values]
  const entries = Object.values(values).map((value) => [
    value.toUpperCase(),
    { value, description: sentences.values[value] },
  ])
  const upper: Record<string, { value: Value; description?: string }> = Object.fromEntries(entries)
  return builder.enumType(name, { description: sentences.description, values: upper })
}

builder.queryType({ description: "Everything that can be read." })
builder.mutationType({ description: "Everything that can be changed." })
