import { HeaderMap } from "@apollo/server"
import { env } from "../../env.ts"
import { codedError } from "../../errors.ts"
import { spend } from "../budget.ts"

const rowsPerPoint = 10

async function take(payer: string, cost: number, what = "export"): Promise<void> {
  const { enough, limit, remaining, resetAt } = await spend(payer, cost)
  if (enough) return
  const seconds = Math.max(Math.ceil((resetAt.valueOf() - Date.now()) / 1000), 0)
  const headers = new HeaderMap([["retry-after", String(seconds)]])
  throw codedError(
    "BUDGET_EXHAUSTED",
    `The ${what} costs ${cost}, and ${remaining} of ${limit} points are left until ${resetAt.toISOString()}.`,
    { cost, limit, remaining, resetAt, http: { status: 429, headers } },
  )
}

/** Takes the point that counting the rows costs. */
export function chargeCounting(payer: string): Promise<void> {
  return take(payer, 1)
}

/** Takes what the rows cost, with the point taken for counting them: never more than the whole budget. */
export async function chargeRows(payer: string, rows: number): Promise<void> {
  const cost = Math.min(Math.ceil(rows / rowsPerPoint), env.QUERY_BUDGET)
  if (cost > 1) await take(payer, cost - 1)
}

const bytesPerPoint = 1024

/** Takes what an import costs by the size of its file: never more than the whole budget. */
export function chargeBytes(payer: string, bytes: number): Promise<void> {
  const cost = Math.max(1, Math.min(Math.ceil(bytes / bytesPerPoint), env.QUERY_BUDGET))
  return take(payer, cost, "import")
}
