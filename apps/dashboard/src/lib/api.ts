import "server-only"
import {
  type AnyVariables,
  type CombinedError,
  createClient,
  fetchExchange,
  type TypedDocumentNode,
} from "@urql/core"
import { headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { apiUrl } from "./env"

/** Header by which the server in front of Next tells the address that the reader asked for. */
export const pathHeader = "x-khorgos-path"

/** The API cannot be reached, or failed: shown by the nearest error page. */
export class ApiFailure extends Error {
  override name = "ApiFailure"
}

/** Where to sign in, coming back to the page asked for. */
export async function signInPath(): Promise<string> {
  const path = (await headers()).get(pathHeader) ?? "/"
  return path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`
}

function codeOf(error: CombinedError): unknown {
  return error.graphQLErrors[0]?.extensions.code
}

/**
 * Asks the API in the reader's name and returns the data. Without a session the reader is sent to sign in;
 * a key that names nothing is a page not found.
 */
export async function query<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const asked = await headers()
  const client = createClient({
    url: new URL("/graphql", apiUrl()).href,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetchOptions: {
      headers: {
        cookie: asked.get("cookie") ?? "",
        // Without a session each reader has a budget by address, not all of them one.
        "x-forwarded-for": asked.get("x-forwarded-for") ?? "",
      },
      cache: "no-store",
    },
    // urql sets a signal of its own over one in fetchOptions.
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(20_000) }),
  })
  const { data, error } = await client.query(document, variables).toPromise()
  if (error) {
    const code = codeOf(error)
    if (code === "UNAUTHENTICATED") redirect(await signInPath())
    if (code === "UNKNOWN_CODE") notFound()
    throw new ApiFailure(error.networkError ? "The API does not answer." : error.message)
  }
  if (!data) throw new ApiFailure("The API sent no data.")
  return data
}

/** What the sign-in page must know before anybody has signed in. */
export interface AuthSettings {
  openSignUp: boolean
  publicReading: boolean
  demoAccounts: { email: string; password: string; role: string }[]
}

/** Reads a route of the API that is not GraphQL. Null when it answers with a status of 4xx. */
export async function read<Body>(path: string): Promise<Body | null> {
  try {
    const response = await fetch(new URL(path, apiUrl()), {
      cache: "no-store",
      signal: AbortSignal.timeout(10_000),
    })
    if (response.ok) return await response.json()
    if (response.status < 500) return null
  } catch {
    throw new ApiFailure("The API does not answer.")
  }
  throw new ApiFailure("The API failed.")
}
