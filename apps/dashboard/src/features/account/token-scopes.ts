import type { graphql } from "@khorgos/types"

export type Role = ReturnType<typeof graphql.scalar<"Role">>
export type TokenScope = ReturnType<typeof graphql.scalar<"TokenScope">>

const order: readonly TokenScope[] = ["READ", "WRITE", "IMPORT", "ADMIN"]
const most: Record<Role, number> = { VIEWER: 1, EDITOR: 3, ADMIN: 4 }

/** What an account of this role may let a token do. */
export function scopesOf(role: Role): readonly TokenScope[] {
  return order.slice(0, most[role])
}

/** "read, load files". */
export function scopeWords(
  scopes: readonly TokenScope[],
  word: (scope: TokenScope) => string,
): string {
  return order
    .filter((scope) => scopes.includes(scope))
    .map(word)
    .join(", ")
}
