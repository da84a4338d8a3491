import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"
import { VerdictBadge } from "@/ui/Badge"
import { PageHeader } from "@/ui/PageHeader"
import { EmptyState } from "@/ui/states"
import { verdictWords } from "./claim-words"

const ClaimIndexQuery = graphql(`
  query ClaimIndex {
    claims(first: 50) {
      nodes {
        slug text
        source { title url }
        said: outcome(asOf: SAID)
        today: outcome(asOf: TODAY)
      }
    }
  }
`)

/** The commentary's claims, each with what the data say to it. */
export async function ClaimIndex() {
  const { claims } = await query(ClaimIndexQuery, {})
  const [first] = claims.nodes
  if (!first)
    return <EmptyState title="No claims are recorded">They come with the data set.</EmptyState>
  const { title, url } = first.source
  const held = claims.nodes.filter(({ said }) => said === "HOLDS").length
  return (
    <>
      <PageHeader
        kicker="Claims"
        title="Does it hold?"
        lead={
          <>
            The claims of{" "}
            {url ? (
              <a href={url} className="link">
                {title}
              </a>
            ) : (
              title
            )}
            , checked against the data: once for what had happened by the day they were made, once
            for today. Of {claims.nodes.length}, {held} held outright when they were made.
          </>
        }
      />
      <ol className="border-rule border-t">
        {claims.nodes.map((claim, index) => (
          <li
            key={claim.slug}
            className="grid gap-x-8 gap-y-2 border-rule border-b py-5 md:grid-cols-[2rem_minmax(0,1fr)_18rem]"
          >
            <span className="tabular text-muted max-md:hidden">{index + 1}</span>
            <a href={`/claims/${claim.slug}`} className="link max-w-prose font-serif text-lead">
              {claim.text}
            </a>
            <dl className="grid grid-cols-[5.5rem_1fr] content-start gap-y-1 text-small">
              <dt className="text-muted">When said</dt>
              <dd>
                <VerdictBadge verdict={verdictWords[claim.said]} />
              </dd>
              <dt className="text-muted">Today</dt>
              <dd>
                <VerdictBadge verdict={verdictWords[claim.today]} />
              </dd>
            </dl>
          </li>
        ))}
      </ol>
    </>
  )
}
