import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { SearchParams } from "@/figure/figure"
import { ClientWords } from "@/i18n/ClientWords"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { ButtonLink } from "@/ui/Button"
import { PageHeader } from "@/ui/PageHeader"
import { EmptyState } from "@/ui/states"
import { ClaimFilters } from "./ClaimFilters"
import { ClaimItem } from "./ClaimItem"
import type { ClaimWords } from "./claim-fragment"
import {
  bases,
  type ClaimParams,
  keptOf,
  listHref,
  matches,
  moments,
  outcomes,
  readClaimParams,
} from "./claim-params"
import { SourceName } from "./SourceName"

const PublicationQuery = graphql(`
  query ClaimPublication {
    claims(first: 100, orderBy: [{ position: ASC }]) {
      nodes {
        slug text saidOn sourceKey
        source { title url }
        said: outcome(asOf: SAID)
        today: outcome(asOf: TODAY)
        verdicts { moment basis outcome }
      }
    }
  }
`)

interface ClaimPublicationProps {
  sourceKey: string
  /** The page's own path, to which filters and open claims are added. */
  path: string
  search: SearchParams
}

function choices(t: ClaimWords, known: ReadonlySet<string>) {
  return {
    outcomes: [
      { value: "", label: t("filter.anyOutcome") },
      ...outcomes.map((value) => ({ value, label: t(`filter.outcomes.${value}`) })),
    ],
    moments: moments.map((value) => ({
      value: value === "SAID" ? "" : value,
      label: t(`moment.${value}`),
    })),
    bases: [
      { value: "", label: t("filter.anyBasis") },
      ...bases
        .filter((value) => known.has(value))
        .map((value) => ({ value, label: t(`basis.${value}`) })),
    ],
  }
}

function valuesOf({ outcome, asOf, basis }: ClaimParams) {
  return { outcome: outcome ?? "", asOf: asOf === "SAID" ? "" : asOf, basis: basis ?? "" }
}

/** The claims of one publication as a numbered list, each opening to verdicts, figures and query. */
export async function ClaimPublication({ sourceKey, path, search }: ClaimPublicationProps) {
  const [t, formats] = [await getTranslations("claim"), await getFormats()]
  const { claims } = await query(PublicationQuery, {})
  const all = claims.nodes.filter((claim) => claim.sourceKey === sourceKey)
  const params = readClaimParams(search)
  const kept = keptOf(search)
  const shown = all.filter((claim) => matches(claim, params))
  const [first] = all
  if (!first) return <EmptyState title={t("empty.title")}>{t("empty.next")}</EmptyState>
  const known = new Set(all.flatMap(({ verdicts }) => verdicts.map(({ basis }) => basis)))
  return (
    <>
      <PageHeader
        kicker={t("title")}
        title={t("question")}
        lead={t.rich("lead", {
          title: first.source.title,
          day: formats.day(first.saidOn),
          total: all.length,
          held: all.filter(({ said }) => said === "HOLDS").length,
          source: (title) => <SourceName title={String(title)} url={first.source.url} />,
        })}
      />
      <ClientWords of={["claim"]}>
        <ClaimFilters path={path} values={valuesOf(params)} kept={kept} {...choices(t, known)} />
      </ClientWords>
      <p role="status" className="mb-3 text-muted text-small">
        {shown.length < all.length && t("filter.count", { count: shown.length, total: all.length })}
      </p>
      {shown.length === 0 && (
        <EmptyState
          title={t("filter.none")}
          action={<ButtonLink href={listHref(path, {}, kept)}>{t("filter.all")}</ButtonLink>}
        >
          {t("filter.noneNext")}
        </EmptyState>
      )}
      <ol className="border-rule border-t empty:hidden">
        {shown.map((claim) => (
          <ClaimItem
            key={claim.slug}
            claim={claim}
            place={all.indexOf(claim) + 1}
            path={path}
            params={params}
            kept={kept}
          />
        ))}
      </ol>
    </>
  )
}
