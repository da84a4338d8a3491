import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { SearchParams } from "@/figure/figure"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { PageHeader } from "@/ui/PageHeader"
import { keptOf, listHref } from "./claim-params"

const ClaimsBySourceQuery = graphql(`
  query ClaimsBySource {
    claims(first: 100, orderBy: [{ saidOn: DESC }, { position: ASC }]) {
      nodes { saidOn sourceKey outcome(asOf: SAID) source { title } }
    }
  }
`)

/** The publications whose claims are checked, each leading to its claims. */
export async function ClaimPublications({ search }: { search: SearchParams }) {
  const [t, formats] = [await getTranslations("claim"), await getFormats()]
  const { claims } = await query(ClaimsBySourceQuery, {})
  const publications = Object.entries(
    Object.groupBy(claims.nodes, ({ sourceKey }) => sourceKey),
  ).flatMap(([key, made]) => (made?.[0] ? [{ key, made, first: made[0] }] : []))
  return (
    <>
      <PageHeader title={t("question")} lead={t("publications.lead")} />
      <ul className="border-rule border-t">
        {publications.map(({ key, made, first }) => (
          <li key={key} className="border-rule border-b py-5">
            <a
              href={listHref(`/claims/${key}`, {}, keptOf(search))}
              lang="en"
              className="link font-serif text-lead"
            >
              {first.source.title}
            </a>
            <p className="mt-1 text-muted text-small">
              {formats.day(first.saidOn)} · {t("publications.count", { count: made.length })} ·{" "}
              {t("publications.held", {
                count: made.filter(({ outcome }) => outcome === "HOLDS").length,
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
