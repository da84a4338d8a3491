import type { Role } from "@khorgos/prisma"

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

/** What every resolver knows of the request. */
export interface Context {
  viewer: Viewer | null
  /** Null before the first load. */
  release: ReleaseStamp | null
  requestId: string
}

const rank: Record<Role, number> = { viewer: 1, editor: 2, admin: 3 }

/** Whether the account's role includes `role`: an admin may do what an editor may. */
export function hasRole(viewer: Viewer | null, role: Role): boolean {
  return viewer !== null && rank[viewer.role] >= rank[role]
}
