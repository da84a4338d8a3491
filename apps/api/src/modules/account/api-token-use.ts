import type { Token, Viewer } from "../../context.ts"
import { liveDb } from "../../db.ts"
import type { ErrorCode } from "../../errors.ts"
import { hashOf, isSecret } from "./api-token-secret.ts"

const minute = 60_000

type Refused = Extract<ErrorCode, "INVALID_TOKEN" | "TOKEN_EXPIRED" | "TOKEN_REVOKED">
export type TokenUse = { refused: Refused } | { viewer: Viewer; token: Token; sessionId: null }

/** Notes the minute of the use. The reply does not wait for it, and does not fail with it. */
function noteUse(id: string, lastUsedAt: Date | null): void {
  const now = new Date(Math.floor(Date.now() / minute) * minute)
  if (lastUsedAt && lastUsedAt >= now) return
  const unnoted = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: now } }] }
  liveDb.apiToken
    .updateMany({ where: { id, ...unnoted }, data: { lastUsedAt: now } })
    .catch(() => undefined)
}

/**
 * Whom a secret stands for. One query at each use and nothing kept in between: a revoked token, and a role that was
 * taken away, end with the next request.
 */
export async function useToken(secret: string): Promise<TokenUse> {
  if (!isSecret(secret)) return { refused: "INVALID_TOKEN" }
  const row = await liveDb.apiToken.findUnique({
    where: { hash: hashOf(secret) },
    select: {
      id: true,
      scopes: true,
      expiresAt: true,
      lastUsedAt: true,
      revokedAt: true,
      user: { select: { id: true, name: true, email: true, role: true, disabledAt: true } },
    },
    relationLoadStrategy: "join",
  })
  if (!row) return { refused: "INVALID_TOKEN" }
  const { id, scopes, expiresAt, lastUsedAt, revokedAt, user } = row
  if (revokedAt || user.disabledAt) return { refused: "TOKEN_REVOKED" }
  if (expiresAt <= new Date()) return { refused: "TOKEN_EXPIRED" }
  noteUse(id, lastUsedAt)
  return { viewer: user, token: { id, scopes }, sessionId: null }
}
