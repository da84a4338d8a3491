import { createHash, randomBytes } from "node:crypto"
import type { Invitation } from "@khorgos/prisma"
import { createTransport } from "nodemailer"
import { liveDb } from "../../db.ts"
import { env } from "../../env.ts"
import { refused } from "../../reasons.ts"
import { createAccount } from "./credentials.ts"

const validFor = 7 * 24 * 3600 * 1000

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}

/** A new secret for an invitation's link, and what is kept of it. */
export function newInvitationSecret() {
  const token = randomBytes(32).toString("base64url")
  return {
    tokenHash: hashOf(token),
    expiresAt: new Date(Date.now() + validFor),
    url: new URL(`/invitation/${token}`, env.PUBLIC_URL).href,
  }
}

/** The open invitation that a link's secret belongs to. Throws UNKNOWN_CODE when it is used up, over or wrong. */
export async function openInvitation(token: string): Promise<Invitation> {
  const invitation = await liveDb.invitation.findUnique({ where: { tokenHash: hashOf(token) } })
  if (!invitation || invitation.acceptedAt || invitation.expiresAt < new Date())
    throw refused("INVITATION_NOT_VALID", {})
  return invitation
}

/** Opens the account that an invitation was made for; the link works once. */
export async function acceptInvitation(token: string, name: string, password: string) {
  const invitation = await openInvitation(token)
  const { count } = await liveDb.invitation.updateMany({
    where: { id: invitation.id, acceptedAt: null },
    data: { acceptedAt: new Date() },
  })
  if (count === 0) return acceptInvitation(token, name, password)
  try {
    return await createAccount({ name, password, email: invitation.email, role: invitation.role })
  } catch (error) {
    await liveDb.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: null } })
    throw error
  }
}

/** Mails the link where a mail server is set. Returns whether it was mailed. */
export async function mailInvitation(
  email: string,
  url: string,
  inviter: string,
): Promise<boolean> {
  if (!env.SMTP_URL) return false
  await createTransport(env.SMTP_URL).sendMail({
    from: env.MAIL_FROM,
    to: email,
    subject: "Your invitation to Khorgos",
    text: `${inviter} invites you to Khorgos, an open data platform on how outside powers engage Central Asia.\n\nOpen your account within seven days:\n${url}\n`,
  })
  return true
}
