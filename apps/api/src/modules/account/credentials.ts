import { randomUUID } from "node:crypto"
import { Prisma, type Role } from "@khorgos/prisma"
import { hashPassword } from "better-auth/crypto"
import { z } from "zod"
import { liveDb } from "../../db.ts"
import { type Reason, refused, refusedBy } from "../../reasons.ts"

const newAccount = z.object({
  name: z
    .string()
    .trim()
    .min(1, "NAME_MISSING" satisfies Reason)
    .max(100, "NAME_TOO_LONG" satisfies Reason),
  email: z
    .email("NOT_AN_EMAIL" satisfies Reason)
    .trim()
    .toLowerCase()
    .max(254, "NOT_AN_EMAIL" satisfies Reason),
  password: z
    .string()
    .min(10, "PASSWORD_TOO_SHORT" satisfies Reason)
    .max(256, "PASSWORD_TOO_LONG" satisfies Reason),
})
export type NewAccount = z.infer<typeof newAccount> & { role: Role }

/** Opens an account. Throws BAD_USER_INPUT with the field at fault, also when the address has one already. */
export async function createAccount({ role, ...input }: NewAccount) {
  const parsed = newAccount.safeParse(input)
  if (!parsed.success) throw refusedBy(parsed.error)
  const { name, email, password } = parsed.data
  if (await liveDb.user.findUnique({ where: { email } })) throw takenAddress()
  const id = randomUUID()
  const hash = await hashPassword(password)
  const credential = { id: randomUUID(), accountId: id, providerId: "credential", password: hash }
  try {
    return await liveDb.user.create({
      data: { id, name, email, role, emailVerified: true, accounts: { create: credential } },
    })
  } catch (error) {
    // Somebody else may have taken it meanwhile.
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002"
    throw isTaken ? takenAddress() : error
  }
}

export const takenAddress = () => refused("EMAIL_TAKEN", {}, { argument: "email" })

/** The accounts of the embedded database, shown on its sign-in page. */
export const demoAccounts: readonly NewAccount[] = (
  [
    ["viewer", "Demo viewer"],
    ["editor", "Demo editor"],
    ["admin", "Demo admin"],
  ] as const
).map(([role, name]) => ({
  role,
  name,
  email: `${role}@khorgos.example`,
  password: "central-asia-demo",
}))

/** Opens the demo accounts that are missing. Only for the embedded database. */
export async function ensureDemoAccounts(): Promise<void> {
  for (const account of demoAccounts)
    if (!(await liveDb.user.findUnique({ where: { email: account.email } })))
      await createAccount(account)
}
