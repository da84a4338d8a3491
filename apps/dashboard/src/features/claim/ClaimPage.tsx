import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { SearchParams } from "@/figure/figure"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { ClaimDetail } from "./ClaimDetail"
import { loadClaim } from "./claim-data"
import { claimHref, keptOf, readClaimParams } from "./claim-params"
import { SourceName } from "./SourceName"

const NeighboursQuery = graphql(`
  query ClaimNeighbours {
    claims(first: 100, orderBy: [{ position: ASC }]) { nodes { slug sourceKey } }
  }
`)

/** One claim on a page of its own. */
export async function ClaimPage({ slug, search }: { slug: string; search: SearchParams }) {
  const t = await getTranslations("claim")
  const [{ claim }, { claims }] = await Promise.all([loadClaim(slug), query(NeighboursQuery, {})])
  const { asOf } = readClaimParams(search)
  const kept = keptOf(search)
  const slugs = claims.nodes
    .filter((node) => node.sourceKey === claim.sourceKey)
    .map((node) => node.slug)
  const place = slugs.indexOf(slug)
  const { source } = claim
  return (
    <>
      <header className="pt-10 pb-8 md:pt-14 md:pb-10">
        <p className="mb-3 text-muted text-small">
          <Link href="/claims" className="link">
            {t("title")}
          </Link>{" "}
          · {t("place", { place: place + 1, total: slugs.length })}
        </p>
        <h1
          lang="en"
          className="max-w-[34ch] font-semibold font-serif text-heading md:text-[2.125rem] md:leading-tight"
        >
          {claim.text}
        </h1>
        <p className="mt-4 max-w-prose text-muted">
          {t.rich("from", {
            title: source.title,
            source: (title) => <SourceName title={String(title)} url={source.url} />,
          })}
        </p>
      </header>
      <div className="border-rule border-t pt-6 pb-12">
        <ClaimDetail
          slug={slug}
          asOf={asOf}
          level="h2"
          hrefs={{ SAID: claimHref(slug, "SAID", kept), TODAY: claimHref(slug, "TODAY", kept) }}
        />
      </div>
      <nav
        aria-label={t("neighbours")}
        className="no-print flex justify-between border-rule border-t py-6 text-small"
      >
        {[place - 1, place + 1].map((index) => {
          const neighbour = slugs[index]
          if (!neighbour) return <span key={index} />
          return (
            <a key={index} href={claimHref(neighbour, asOf, kept)} className="link py-1">
              {t("claimNumber", { number: index + 1 })}
            </a>
          )
        })}
      </nav>
    </>
  )
}
