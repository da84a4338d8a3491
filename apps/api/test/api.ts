import type { Role } from "@khorgos/prisma"
import type { InjectOptions, LightMyRequestResponse } from "fastify"
import { afterAll, expect } from "vitest"
import { closeDb } from "../src/db.ts"
import { env } from "../src/env.ts"
import { errorCodes } from "../src/errors.ts"
import { createServer } from "../src/http/server.ts"
import { demoAccounts, ensureDemoAccounts } from "../src/modules/account/credentials.ts"
import { loadCodes } from "../src/modules/country/country-codes.ts"

/** The whole server, on the test file's own database. */
export const server = await createServer()
await loadCodes()
await ensureDemoAccounts()
afterAll(async () => {
  await server.close()
  await closeDb()
})

/** Codes that better-auth gives its own answers. */
export const authCodes = [
  "EMAIL_PASSWORD_SIGN_UP_DISABLED",
  "FIELD_NOT_ALLOWED",
  "INVALID_EMAIL_OR_PASSWORD",
  "INVALID_ORIGIN",
  "INVALID_PASSWORD",
  "PASSWORD_TOO_SHORT",
]
const internal = /prisma|\bSELECT\b|node_modules|at \/(?!graphql)|postgres/i

/** What every refusal must be, wherever it comes from: coded, and silent about the inside. */
function checkRefusal(response: LightMyRequestResponse, codes: unknown[]) {
  expect(response.body).not.toMatch(internal)
  expect(codes.length).toBeGreaterThan(0)
  for (const code of codes) expect([...Object.keys(errorCodes), ...authCodes]).toContain(code)
}

/** Sends a request; every refusal is checked on its way. */
export async function send(options: InjectOptions): Promise<LightMyRequestResponse> {
  const response = await server.inject(options)
  if (response.statusCode >= 400) {
    const body = response.json<{ code?: string; errors?: Fault[] }>()
    checkRefusal(response, body.errors?.map((error) => error.extensions?.code) ?? [body.code])
  }
  return response
}

/** The cookies that a reply sets, as a browser would send them back. */
export function cookiesOf(response: LightMyRequestResponse): string {
  return response.cookies
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join("; ")
}

export function postSignIn(
  email: string,
  password: string,
  { headers = {}, ...rest }: InjectOptions = {},
) {
  return send({
    method: "POST",
    url: "/auth/sign-in/email",
    headers: { origin: new URL(env.PUBLIC_URL).origin, ...headers },
    payload: { email, password },
    ...rest,
  })
}

const cookies = new Map<Role, Promise<string>>()

async function newSession(role: Role): Promise<string> {
  const account = demoAccounts.find((candidate) => candidate.role === role)
  const response = await postSignIn(account?.email ?? "", account?.password ?? "")
  expect(response.statusCode).toBe(200)
  return cookiesOf(response)
}

/** The cookie of the role's demo account, signed in at the first call. */
export function signIn(role: Role): Promise<string> {
  const cookie = cookies.get(role) ?? newSession(role)
  cookies.set(role, cookie)
  return cookie
}

export interface Fault {
  message: string
  path?: (string | number)[]
  extensions?: Record<string, unknown> & { code?: string }
}
export interface Reply<Data> {
  status: number
  data: Data | null
  errors: Fault[]
}
export interface Asking {
  as?: Role | null
  cookie?: string
  /** Secret of an API token; it goes alone, without a cookie. */
  bearer?: string
  operationName?: string
}

/** Runs a GraphQL operation through the server, as the viewer unless told otherwise. */
export async function execute<Data = Record<string, unknown>>(
  query: string,
  variables: Record<string, unknown> = {},
  { as = "viewer", cookie, bearer, operationName }: Asking = {},
): Promise<Reply<Data>> {
  const session = bearer ? "" : (cookie ?? (as ? await signIn(as) : ""))
  const response = await send({
    method: "POST",
    url: "/graphql",
    headers: {
      ...(session ? { cookie: session } : {}),
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
    },
    payload: { query, variables, ...(operationName ? { operationName } : {}) },
  })
  const { data = null, errors = [] } = response.json<{ data?: Data; errors?: Fault[] }>()
  if (errors.length > 0)
    checkRefusal(
      response,
      errors.map((error) => error.extensions?.code),
    )
  return { status: response.statusCode, data, errors }
}

/** The data of an operation that must succeed. */
export async function read<Data = Record<string, unknown>>(
  query: string,
  variables: Record<string, unknown> = {},
  asking: Asking = {},
): Promise<Data> {
  const { data, errors } = await execute<Data>(query, variables, asking)
  if (errors.length > 0 || !data) throw new Error(`${query}\n${JSON.stringify(errors)}`)
  return data
}

export interface MadeToken {
  secret: string
  token: { id: string }
}

/** Makes an API token of the role's demo account. */
export async function makeToken(
  scopes: string[],
  as: Role = "viewer",
  more: Record<string, unknown> = {},
): Promise<MadeToken> {
  const { createApiToken } = await read<{ createApiToken: MadeToken }>(
    `mutation ($name: String!, $scopes: [TokenScope!]!, $expiresInDays: Int! = 90) {
       createApiToken(name: $name, scopes: $scopes, expiresInDays: $expiresInDays) {
         secret token { id } } }`,
    { name: "Test", scopes, ...more },
    { as },
  )
  return createApiToken
}

/** Status and code of an operation that must be refused. */
export async function refusal(
  query: string,
  variables: Record<string, unknown> = {},
  asking: Asking = {},
): Promise<{ status: number; code: unknown } & Fault> {
  const { status, errors } = await execute(query, variables, asking)
  const [fault] = errors
  if (!fault) throw new Error(`This was not refused: ${query}`)
  return { status, code: fault.extensions?.code, ...fault }
}
