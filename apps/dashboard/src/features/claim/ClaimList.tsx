import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"

const ClaimsQuery = graphql(`
  query ClaimList($first: Int!) {
    claims(first: $first) {
      totalCount
      nodes { slug text source { title } }
    }
  }
`)

/** The first claims of the commentary that the data can check. */
export async function ClaimList({ first }: { first: number }) {
  const { claims } = await query(ClaimsQuery, { first })
  const [claim] = claims.nodes
  if (!claim) return <p className="text-muted text-small">No claims are recorded.</p>
  return (
    <>
      <p className="text-muted text-small">
        {claims.totalCount} claims of “{claim.source.title}” that the data bear on. The first{" "}
        {claims.nodes.length}:
      </p>
      <ol className="mt-3 grid gap-3 text-small">
        {claims.nodes.map((node, index) => (
          <li key={node.slug} className="grid grid-cols-[1.5rem_1fr]">
            <span className="tabular text-muted">{index + 1}</span>
            <span>{node.text}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
