import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"
import { formatDay } from "@/lib/format"
import { VerdictBadge } from "@/ui/Badge"
import { verdictWords } from "./claim-words"

const ClaimsQuery = graphql(`
  query ClaimList($first: Int!) {
    claims(first: $first) {
      totalCount
      nodes { slug text saidOn outcome(asOf: SAID) }
    }
  }
`)

/** The first claims of the commentary, with what the data said to them on the day they were made. */
export async function ClaimList({ first }: { first: number }) {
  const { claims } = await query(ClaimsQuery, { first })
  const [claim] = claims.nodes
  if (!claim) return <p className="text-muted text-small">No claims are recorded.</p>
  return (
    <>
      <p className="text-muted text-small">
        What a commentary of {formatDay(claim.saidOn)} says, and whether it held on that day.
      </p>
      <ol className="mt-3 grid gap-4 text-small">
        {claims.nodes.map((node, index) => (
          <li key={node.slug} className="grid grid-cols-[1.5rem_1fr]">
            <span className="tabular text-muted">{index + 1}</span>
            <span>
              <a href={`/claims/${node.slug}`} className="link">
                {node.text}
              </a>
              <span className="mt-0.5 block">
                <VerdictBadge verdict={verdictWords[node.outcome]} />
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-small">
        <a href="/claims" className="link">
          All {claims.totalCount} claims
        </a>
      </p>
    </>
  )
}
