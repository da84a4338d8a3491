import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { SearchParams } from "@/figure/figure"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { PageHeader } from "@/ui/PageHeader"
import { EmptyState } from "@/ui/states"
import { ClaimPublication } from "./ClaimPublication"

const ClaimsQuery = graphql(`
  query Claims {
    claims(first: 100, orderBy: [{ position: ASC }]) {
      nodes { saidOn sourceKey outcome(asOf: SAID) source { title } }
    }
  }
`)

/** The publications whose claims are checked; where there is one, its claims at once. */
export async function ClaimsPage({ search }: { search: SearchParams }) {
  const [t, formats] = [await getTranslations("claim"), await getFormats()]
  const { claims } = await query(ClaimsQuery, {})
  const publications = Object.entries(
    Object.groupBy(claims.nodes, ({ sourceKey }) => sourceKey),
  ).flatMap(([key, of]) => (of?.[0] ? [{ key, of, first: of[0] }] : []))
  const [only, another] = publications
  if (!only)
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState title={t("empty.title")}>{t("empty.next")}</EmptyState>
      </>
    )
  if (!another) return <ClaimPublication sourceKey={only.key} path="/claims" search={search} />
  return (
    <>
      <PageHeader title={t("question")} lead={t("publications.lead")} />
      <ul className="border-rule border-t">
        {publications.map(({ key, of, first }) => (
          <li key={key} className="border-rule border-b py-5">
            <a href={`/claims/${key}`} lang="en" className="link font-serif text-lead">
              {first.source.title}
            </a>
            <p className="mt-1 text-muted text-small">
              {formats.day(first.saidOn)} · {t("publications.count", { count: of.length })} ·{" "}
              {t("publications.held", {
                count: of.filter(({ outcome }) => outcome === "HOLDS").length,
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
