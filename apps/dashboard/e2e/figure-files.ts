import { inject } from "vitest"
import type { SignedIn } from "./sign-in-state.ts"

export interface AskedBy {
  cookies?: SignedIn["cookies"]
  token?: string
  origin?: string
}

/** A file as a program asks for it; a redirect is an answer like any other. */
export function askFile(path: string, { cookies, token, origin }: AskedBy = {}): Promise<Response> {
  const cookie = cookies?.map(({ name, value }) => `${name}=${value}`).join("; ")
  return fetch(new URL(path, inject("baseURL")), {
    redirect: "manual",
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(origin ? { origin } : {}),
    },
  })
}

/** A new API token of the viewer's that reads. */
export async function newToken(): Promise<string> {
  const baseURL = inject("baseURL")
  const query =
    'mutation { createApiToken(name: "Figures", scopes: [READ], expiresInDays: 1) { secret } }'
  const reply = await fetch(new URL("/graphql", baseURL), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: baseURL,
      cookie: inject("viewer")
        .cookies.map(({ name, value }) => `${name}=${value}`)
        .join("; "),
    },
    body: JSON.stringify({ query }),
  })
  const { data } = await reply.json()
  return data.createApiToken.secret
}

/** The rows of a CSV whose cells hold no commas, by the names of its columns. */
export function rowsOf(csv: string): Record<string, string>[] {
  const [head = "", ...lines] = csv.trimEnd().split("\n")
  const names = head.split(",")
  return lines.map((line) => {
    const cells = line.split(",")
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]))
  })
}
