import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { cache } from "react"
import { ask } from "@/lib/api"
import { ClaimVerdictFields } from "./claim-fragment"

const ClaimQuery = graphql(
  `
  query Claim($slug: String!) {
    claim(slug: $slug) {
      slug text saidOn position reading sourceKey
      saidQuery: query(asOf: SAID)
      todayQuery: query(asOf: TODAY)
      source { title url }
      said: outcome(asOf: SAID)
      today: outcome(asOf: TODAY)
      verdicts { ...ClaimVerdictFields }
    }
  }
`,
  [ClaimVerdictFields],
)

/** A claim with all its verdicts, asked once a page. A slug that names nothing is a page not found. */
export const loadClaim = cache(async (slug: string) => {
  const answer = await ask(ClaimQuery, { slug })
  const { claim } = answer.data
  if (!claim) notFound()
  return { ...answer, claim }
})

export type LoadedClaim = Awaited<ReturnType<typeof loadClaim>>["claim"]
