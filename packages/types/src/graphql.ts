import { initGraphQLTada } from "gql.tada"
import type { introspection } from "./graphql-env.d.ts"

/** Types a GraphQL document against the committed schema: variables and result need no hand-written type. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: {
    /** A day, YYYY-MM-DD. */
    Date: string
    /** A moment in UTC, ISO 8601. */
    DateTime: string
    /** An exact decimal, as text. */
    Decimal: string
    /** ISO 3166-1 alpha-3 code. */
    CountryCode: string
    /** Country or group code. */
    PartyCode: string
  }
}>()

export type { FragmentOf, ResultOf, TadaDocumentNode, VariablesOf } from "gql.tada"
export { readFragment } from "gql.tada"
