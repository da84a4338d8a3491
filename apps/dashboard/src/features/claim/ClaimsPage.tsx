import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { SearchParams } from "@/figure/figure"
import { query } from "@/lib/api"
import { PageHeader } from "@/ui/PageHeader"
import { EmptyState } from "@/ui/states"
import { ClaimPublication } from "./ClaimPublication"
import { ClaimPublications } from "./ClaimPublications"

const ClaimSourcesQuery = graphql(`
  query ClaimSources {
    claims(first: 100) { nodes { sourceKey } }
  }
`)

/** The publications whose claims are checked; where there is one, its claims at once. */
export async function ClaimsPage({ search }: { search: SearchParams }) {
  const t = await getTranslations("claim")
  const { claims } = await query(ClaimSourcesQuery, {})
  const [only, another] = new Set(claims.nodes.map(({ sourceKey }) => sourceKey))
  if (another) return <ClaimPublications search={search} />
  if (only) return <ClaimPublication sourceKey={only} path="/claims" search={search} />
  return (
    <>
      <PageHeader title={t("title")} />
      <EmptyState title={t("empty.title")}>{t("empty.next")}</EmptyState>
    </>
  )
}
