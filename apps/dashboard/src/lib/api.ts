import "server-only"
import { AsyncLocalStorage } from "node:async_hooks"
import { graphql } from "@khorgos/types"
import {
  type AnyVariables,
  type CombinedError,
  createClient,
  fetchExchange,
  stringifyDocument,
  type TypedDocumentNode,
} from "@urql/core"
import { headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { readAddress, shareHeader } from "./address"
import { answerStore, isOfTheData } from "./answers"
import { apiUrl, keepsAnswers } from "./env"
import { atRelease } from "./release"
import { today } from "./today"

export interface Fault {
  code: string
  status: number
  /** Seconds to wait, as the API said. */
  retryAfter?: string
}

/** The API cannot be reached, or failed: shown by the nearest error page. */
export class ApiFailure extends Error {
  override name = "ApiFailure"
  readonly fault: Fault
  constructor(message: string, fault: Fault = { code: "INTERNAL_SERVER_ERROR", status: 502 }) {
    super(message)
    this.fault = fault
  }
}

const pageless = new AsyncLocalStorage<true>()

/**
 * Within it every refusal of the API is thrown as an ApiFailure: a file or an embed leads nobody to the
 * sign-in page.
 */
export function withoutPages<Result>(work: () => Promise<Result>): Promise<Result> {
  return pageless.run(true, work)
}

/** Where to sign in, coming back to the page asked for. */
export async function signInPath(): Promise<string> {
  const { pathname, search } = await readAddress()
  const path = pathname + search
  return path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`
}

/** What the API's error says to a program: its own code, and a status that is an error's. */
function faultOf(error: CombinedError): Fault {
  if (error.networkError) return { code: "API_UNREACHABLE", status: 502 }
  const response: Response | undefined = error.response
  const code = error.graphQLErrors[0]?.extensions.code
  const retryAfter = response?.headers.get("retry-after")
  const status = response && response.status >= 400 ? response.status : 400
  return {
    code: typeof code === "string" ? code : "INTERNAL_SERVER_ERROR",
    status: code === "UNAUTHENTICATED" ? 401 : status,
    ...(retryAfter ? { retryAfter } : {}),
  }
}

/** Whether the API refused what stands in the address: a code that names nothing, a cursor or a partner that does not fit. */
export function isOfAddress({ code }: Fault): boolean {
  return code === "UNKNOWN_CODE" || code === "BAD_USER_INPUT"
}

/** An answer, with what a reader needs to ask it again. */
export interface Answer<Data> {
  data: Data
  /** The document as the API was sent it, but for the release asked for. */
  document: string
  variables: Record<string, unknown>
  /** The release that answered; null before any data are loaded. */
  release: { version: string; publishedAt: string } | null
}

function fail(error: CombinedError, signIn: string): never {
  const fault = faultOf(error)
  if (!pageless.getStore()) {
    if (fault.code === "UNAUTHENTICATED") redirect(signIn)
    if (isOfAddress(fault) || fault.code === "SHARE_ENDED") notFound()
  }
  const message = error.graphQLErrors[0]?.message ?? "The API failed."
  throw new ApiFailure(error.networkError ? "The API does not answer." : message, fault)
}

/** Whose reply it is: a share link's, which nobody else's adds to; a token's, where the request has one, and then nobody else's; else the session's. */
function credentials(asked: Headers): Record<string, string> {
  const secret = asked.get(shareHeader)
  if (secret) return { [shareHeader]: secret }
  const authorization = asked.get("authorization")
  return authorization ? { authorization } : { cookie: asked.get("cookie") ?? "" }
}

type Document<Data, Variables> = TypedDocumentNode<Data, Variables>
type Reply<Data> = Pick<Answer<Data>, "data" | "release">

async function send<Data, Variables extends AnyVariables>(
  document: Document<Data, Variables>,
  variables: Variables,
): Promise<Reply<Data>> {
  const asked = await headers()
  const client = createClient({
    url: new URL("/graphql", apiUrl()).href,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetchOptions: {
      headers: {
        ...credentials(asked),
        // Without a session each reader has a budget by address, not all of them one.
        "x-forwarded-for": asked.get("x-forwarded-for") ?? "",
      },
      cache: "no-store",
    },
    // urql sets a signal of its own over one in fetchOptions.
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(20_000) }),
  })
  const { data, error, extensions } = await client.query(document, variables).toPromise()
  if (error) fail(error, await signInPath())
  if (!data) throw new ApiFailure("The API sent no data.")
  return { data, release: extensions?.release ?? null }
}

const StandingQuery = graphql(`
  query Standing {
    viewer { name role }
    release { version publishedAt }
  }
`)

/** Who is reading, and the current release: asked once a page, and refused to whom the data are closed. */
export const readStanding = cache(() => send(StandingQuery, {}).then(({ data }) => data))

const store = answerStore(32_000_000)

/** The state of the data that an answer holds for: some count up to today. */
function stampOf(release: { version: string; publishedAt: string } | null, day: string): string {
  return release ? `${release.version} ${Date.parse(release.publishedAt)} ${day}` : ""
}

/** Asks, unless the answer is known and the API says that the reader may read and the data are the same. */
async function sendOrRecall<Data, Variables extends AnyVariables>(
  document: Document<Data, Variables>,
  variables: Variables,
): Promise<Reply<Data>> {
  const key = `${stringifyDocument(document)} ${JSON.stringify(variables)}`
  const day = today()
  const kept = store.recall(key)
  if (kept && kept.stamp === stampOf((await readStanding()).release, day))
    return JSON.parse(kept.body)
  const reply = await send(document, variables)
  if (reply.release && day === today())
    store.keep(key, { stamp: stampOf(reply.release, day), body: JSON.stringify(reply) })
  return reply
}

/** Whether it is read with a session, or by nobody in particular; what came by a share link or a token is asked anew. */
async function isPlain(): Promise<boolean> {
  const asked = await headers()
  return !asked.has(shareHeader) && !asked.has("authorization")
}

/**
 * Asks the API in the reader's name: of the release that the address names, else of the current one.
 * Without a session the reader is sent to sign in; a key that names nothing, a release among them, or
 * what does not fit, is a page not found.
 */
export async function ask<Data, Variables extends AnyVariables>(
  document: Document<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const release = (await readAddress()).searchParams.get("release")
  const mayKeep = !release && keepsAnswers() && isOfTheData(document) && (await isPlain())
  const asking = release ? atRelease(document, release) : document
  return {
    ...(await (mayKeep ? sendOrRecall : send)(asking, variables)),
    document: stringifyDocument(document),
    variables: { ...variables },
  }
}

/** The data of an answer alone. */
export async function query<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return (await ask(document, variables)).data
}

/** What the sign-in page must know before anybody has signed in. */
export interface AuthSettings {
  openSignUp: boolean
  publicReading: boolean
  demoAccounts: { email: string; password: string; role: "viewer" | "editor" | "admin" }[]
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
