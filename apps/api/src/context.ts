import type { Role, TokenScope } from "@khorgos/prisma"

/** The signed-in account. */
export interface Viewer {
  id: string
  name: string
  email: string
  role: Role
}

/** The release that a reply is made from. */
export interface ReleaseStamp {
  version: string
  number: number
  publishedAt: Date
}

/** The API token that a program acts with. */
export interface Token {
  id: string
  scopes: readonly TokenScope[]
}

/** What the queries of an account or address may still cost. */
export interface Budget {
  limit: number
  remaining: number
  resetAt: Date
  /** Whether it sufficed for this query. */
  enough: boolean
}

/** The view that a share link lets everybody read. */
export interface Share {
  viewId: string
  release: ReleaseStamp
}

/** Who is asking. */
export interface Principal {
  /** Null where reading is open and nobody is signed in. */
  viewer: Viewer | null
  /** Null for a browser's session. */
  token: Token | null
  /** Key of the browser's session; null for a token, and without either. */
  sessionId: string | null
  /** There for whoever came by a share link: nobody, who reads at one release. */
  share?: Share
}

/** What every resolver knows of the request. */
export interface Context extends Principal {
  /** Null before the first load. */
  release: ReleaseStamp | null
  requestId: string
  /** Whose budget pays for the query: an account, or an address. */
  payer: string
  /** Null until the cost is known. */
  cost: number | null
  budget: Budget | null
}

const rank: Record<Role, number> = { viewer: 1, editor: 2, admin: 3 }

/** Whether the account's role includes `role`: an admin may do what an editor may. */
export function hasRole(viewer: Viewer | null, role: Role): boolean {
  return viewer !== null && rank[viewer.role] >= rank[role]
}

const roleFor: Record<TokenScope, Role> = {
  read: "viewer",
  write: "editor",
  import: "editor",
  admin: "admin",
}

/** Whether an account of this role may use a right, and make tokens for it. */
export function mayHold(role: Role, scope: TokenScope): boolean {
  return rank[role] >= rank[roleFor[scope]]
}

/** Whether the request may use a right: a browser's session has all of its account's, a token those of them that it was made for. */
export function hasScope({ viewer, token }: Principal, scope: TokenScope): boolean {
  return (
    viewer !== null &&
    mayHold(viewer.role, scope) &&
    (token === null || token.scopes.includes(scope))
  )
}

/** Whether the request may read: anybody who was let in, but for a token that was not made for it. */
export function mayRead({ token }: Principal): boolean {
  return token === null || token.scopes.includes("read")
}
