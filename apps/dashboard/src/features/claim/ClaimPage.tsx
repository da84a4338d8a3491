import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { query } from "@/lib/api"
import { formatDay } from "@/lib/format"
import { Section } from "@/ui/Section"
import { ClaimQuery } from "./ClaimQuery"
import { ClaimVerdicts } from "./ClaimVerdicts"
import { ClaimVerdictFields } from "./claim-fragment"

const ClaimPageQuery = graphql(
  `
  query ClaimPage($slug: String!) {
    claim(slug: $slug) {
      slug text saidOn position reading
      saidQuery: query(asOf: SAID)
      todayQuery: query(asOf: TODAY)
      source { title url }
      said: verdicts(asOf: SAID) { ...ClaimVerdictFields }
      today: verdicts(asOf: TODAY) { ...ClaimVerdictFields }
    }
    claims(first: 50) { totalCount nodes { slug } }
    release { version }
  }
`,
  [ClaimVerdictFields],
)

/** One claim: how it is read, what each set of figures says to it, and the query that anybody can run. */
export async function ClaimPage({ slug }: { slug: string }) {
  const { claim, claims, release } = await query(ClaimPageQuery, { slug })
  if (!claim) notFound()
  const place = claims.nodes.findIndex((node) => node.slug === slug)
  const { title, url } = claim.source
  return (
    <>
      <header className="pt-10 pb-8 md:pt-14 md:pb-10">
        <p className="mb-3 text-muted text-small">
          <a href="/claims" className="link">
            Claims
          </a>{" "}
          · {place + 1} of {claims.totalCount}
        </p>
        <h1 className="max-w-[34ch] font-semibold font-serif text-heading md:text-[2.125rem] md:leading-tight">
          {claim.text}
        </h1>
        <p className="mt-4 max-w-prose text-muted">
          In our words, from{" "}
          {url ? (
            <a href={url} className="link">
              {title}
            </a>
          ) : (
            title
          )}
          .
        </p>
        {claim.reading && (
          <p className="mt-6 max-w-prose font-serif text-lead">How it is read: {claim.reading}</p>
        )}
      </header>
      <ClaimVerdicts
        heading={`As of ${formatDay(claim.saidOn)}`}
        subtitle="What had happened by the day it was said: visits and events up to that day, trade of the years complete by then."
        verdicts={claim.said}
        release={release?.version}
      />
      <ClaimVerdicts
        heading="As of today"
        subtitle="The same question to all that the data hold now."
        verdicts={claim.today}
        before={claim.said}
        release={release?.version}
      />
      {claim.saidQuery && claim.todayQuery && (
        <Section
          heading="Check it yourself"
          subtitle={`The figures come from this query and from nothing else. As it stands here it asks for what had happened by ${formatDay(claim.saidOn)}.`}
        >
          <ClaimQuery said={claim.saidQuery} today={claim.todayQuery} />
        </Section>
      )}
      <Neighbours slugs={claims.nodes.map((node) => node.slug)} place={place} />
    </>
  )
}

function Neighbours({ slugs, place }: { slugs: string[]; place: number }) {
  const [before, after] = [slugs[place - 1], slugs[place + 1]]
  return (
    <nav
      aria-label="Claims before and after"
      className="no-print flex justify-between border-rule border-t py-6 text-small"
    >
      {before ? (
        <a href={`/claims/${before}`} className="link">
          Claim {place}
        </a>
      ) : (
        <span />
      )}
      {after && (
        <a href={`/claims/${after}`} className="link">
          Claim {place + 2}
        </a>
      )}
    </nav>
  )
}
