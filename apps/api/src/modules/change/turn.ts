import type { Prisma } from "@khorgos/prisma"
import { env } from "../../env.ts"
import { codedError } from "../../errors.ts"

/** Milliseconds that a statement of an edit may take: more than the wait for the load or edit before it. */
const statementTime = 25_000

/** Lets a transaction wait for others no longer than an edit may, and then have time for its own work. */
export async function limitWait(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$queryRaw`
    SELECT set_config('lock_timeout', ${String(env.EDIT_WAIT)}, true),
      set_config('statement_timeout', ${String(statementTime)}, true)`
}

let last: Promise<unknown> = Promise.resolve()

function busy() {
  return codedError(
    "RELEASE_BUSY",
    "Others are changing the data just now. Nothing was written: send it again shortly.",
  )
}

/** Edits wait for one another here, so that those in the queue hold no connection; not longer than EDIT_WAIT. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>()
  let waiting = true
  const timer = setTimeout(() => {
    waiting = false
    late.reject(busy())
  }, env.EDIT_WAIT)
  const begun = last.then(() => {
    clearTimeout(timer)
    // Who was told that nothing was written must be right.
    return waiting ? work() : late.promise
  })
  last = begun.catch(() => {})
  return Promise.race([begun, late.promise])
}
