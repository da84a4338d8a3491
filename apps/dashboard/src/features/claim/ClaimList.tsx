import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { VerdictBadge } from "@/ui/Badge"
import { Link } from "@/ui/Link"

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
  const [t, formats] = [await getTranslations("claim"), await getFormats()]
  const { claims } = await query(ClaimsQuery, { first })
  const [claim] = claims.nodes
  if (!claim) return <p className="text-muted text-small">{t("empty.title")}</p>
  return (
    <>
      <p className="text-muted text-small">
        {t("latest.lead", { day: formats.day(claim.saidOn) })}
      </p>
      <ol className="mt-3 grid gap-4 text-small">
        {claims.nodes.map((node, index) => (
          <li key={node.slug} className="grid grid-cols-[1.5rem_1fr]">
            <span className="tabular text-muted">{index + 1}</span>
            <span>
              <Link href={`/claims/${node.slug}`} lang="en" className="link">
                {node.text}
              </Link>
              <span className="mt-0.5 block">
                <VerdictBadge verdict={node.outcome} />
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-small">
        <Link href="/claims" className="link">
          {t("latest.all", { count: claims.totalCount })}
        </Link>
      </p>
    </>
  )
}
