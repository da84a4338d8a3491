import { RateLimiterMemory } from "rate-limiter-flexible"
import type { Budget } from "../context.ts"
import { env } from "../env.ts"

/** Seconds after which a budget is whole again, counted from the first query that draws on it. */
const windowSeconds = 60

// Kept in memory, for one process answers all requests. Several would need a store that they share.
const limiter = new RateLimiterMemory({ points: env.QUERY_BUDGET, duration: windowSeconds })

/** Takes what a query costs from the budget of the account or address; nothing when it holds too little. */
export async function spend(principal: string, cost: number): Promise<Budget> {
  const before = await limiter.get(principal)
  const enough = cost <= (before?.remainingPoints ?? env.QUERY_BUDGET)
  const after = enough ? await limiter.penalty(principal, cost) : before
  return {
    limit: env.QUERY_BUDGET,
    remaining: after?.remainingPoints ?? env.QUERY_BUDGET,
    resetAt: new Date(Date.now() + (after?.msBeforeNext ?? windowSeconds * 1000)),
    enough,
  }
}
