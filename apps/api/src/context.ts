import type { Role } from "@khorgos/prisma"

/** The signed-in account. */
export interface Viewer {
  id: string
  name: string
  email: string
  role: Role
}

/** What every resolver knows of the request. */
export interface Context {
  viewer: Viewer | null
  requestId: string
}

const rank: Record<Role, number> = { viewer: 1, editor: 2, admin: 3 }

/** Whether the account's role includes `role`: an admin may do what an editor may. */
export function hasRole(viewer: Viewer | null, role: Role): boolean {
  return viewer !== null && rank[viewer.role] >= rank[role]
}
