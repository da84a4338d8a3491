import { builder } from "../../builder.ts"
import { largestCost } from "../../cost.ts"
import { codedError } from "../../errors.ts"

interface RateLimit {
  cost: number
  largestCost: number
  limit: number
  remaining: number
  resetAt: Date
}

const RateLimit = builder.objectRef<RateLimit>("RateLimit").implement({
  description:
    "What an account's queries may cost in a minute, all its sessions and tokens together; without an account, an address's.",
  fields: (t) => ({
    cost: t.exposeInt("cost", { description: "Cost of this query, in points." }),
    largestCost: t.exposeInt("largestCost", {
      description: "Points that one query may cost at most.",
    }),
    limit: t.exposeInt("limit", { description: "Points for a minute." }),
    remaining: t.exposeInt("remaining", { description: "Points left, this query paid." }),
    resetAt: t.expose("resetAt", {
      type: "DateTime",
      description: "Moment at which all points are there again.",
    }),
  }),
})

builder.queryFields((t) => ({
  rateLimit: t.field({
    type: RateLimit,
    description:
      "What this query costs and what is left. A row that a query may read costs about one point.",
    resolve: (_root, _args, { cost, budget }) => {
      if (cost === null || !budget)
        throw codedError("BAD_REQUEST", "Only a request over HTTP has a budget.")
      return { cost, largestCost, ...budget }
    },
  }),
}))
