import { randomUUID } from "node:crypto"
import { Prisma, type Role } from "@khorgos/prisma"
import { hashPassword } from "better-auth/crypto"
import { z } from "zod"
import { liveDb } from "../../db.ts"
import { codedError } from "../../errors.ts"

const newAccount = z.object({
  name: z
    .string()
    .trim()
    .min(1, "A name is needed.")
    .max(100, "A name has 100 characters at most."),
  email: z.email("This is not an e-mail address.").trim().toLowerCase().max(254),
  password: z
    .string()
    .min(10, "A password has at least 10 characters.")
    .max(256, "A password has 256 characters at most."),
})
export type NewAccount = z.infer<typeof newAccount> & { role: Role }

/** Opens an account. Throws BAD_USER_INPUT with the field at fault, also when the address has one already. */
export async function createAccount({ role, ...input }: NewAccount) {
  const parsed = newAccount.safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw codedError("BAD_USER_INPUT", issue?.message ?? "Wrong input.", {
      argument: issue?.path.join("."),
    })
  }
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

const takenAddress = () =>
  codedError("BAD_USER_INPUT", "This address has an account already.", { argument: "email" })

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
