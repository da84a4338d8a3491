"use client"

import { createContext, useContext, useState } from "react"
import type {
  AnyVariables,
  Client,
  CombinedError,
  OperationContext,
  OperationResult,
  TypedDocumentNode,
} from "urql"

export type Answer<Data> = Pick<OperationResult<Data>, "data" | "error">

/** A document, or what loads it. */
type Asked<Data, Variables extends AnyVariables> =
  | TypedDocumentNode<Data, Variables>
  | (() => Promise<TypedDocumentNode<Data, Variables>>)

type Ask = <Data, Variables extends AnyVariables>(
  document: Asked<Data, Variables>,
  variables: Variables,
  context?: Partial<OperationContext>,
) => Promise<Answer<Data>>

export interface Api {
  query: Ask
  mutation: Ask
}

/** What the client would say of a server out of reach, when not even the client can be loaded. */
function unreachable(cause: unknown): { error: CombinedError } {
  const networkError = cause instanceof Error ? cause : new Error(String(cause))
  return {
    error: Object.assign(new Error(networkError.message), { networkError, graphQLErrors: [] }),
  }
}

async function documentOf<Data, Variables extends AnyVariables>(asked: Asked<Data, Variables>) {
  return typeof asked === "function" ? asked() : asked
}

/** An urql client that is loaded when something is asked first: pages that only may ask stay light. */
export function lazyApi(onError: (error: CombinedError) => void): Api {
  let client: Client | null = null
  async function load(): Promise<Client> {
    const { browserClient } = await import("./browser-client")
    client ??= browserClient(onError)
    return client
  }
  return {
    query: async (asked, variables, context) =>
      Promise.all([load(), documentOf(asked)]).then(
        ([client, document]) => client.query(document, variables, context).toPromise(),
        unreachable,
      ),
    mutation: async (sent, variables, context) =>
      Promise.all([load(), documentOf(sent)]).then(
        ([client, document]) => client.mutation(document, variables, context).toPromise(),
        unreachable,
      ),
  }
}

export const ApiContext = createContext<Api | null>(null)

/** How a component in the browser asks the API. */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error("Only below ApiProvider can the API be asked.")
  return api
}

type MutationState<Data> = Partial<Answer<Data>> & { fetching: boolean }

/** The state of a mutation and what sends it, as urql's own hook has them. */
export function useMutation<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
) {
  const { mutation } = useApi()
  const [state, setState] = useState<MutationState<Data>>({ fetching: false })
  async function send(variables: Variables): Promise<Answer<Data>> {
    setState({ fetching: true })
    const result = await mutation(document, variables)
    setState({ fetching: false, data: result.data, error: result.error })
    return result
  }
  return [state, send] as const
}
