import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { getFormats } from "@/i18n/server-formats"
import { Segmented } from "@/ui/choices"
import { ClaimChart } from "./ClaimChart"
import { ClaimMatrix } from "./ClaimMatrix"
import { ClaimQuery } from "./ClaimQuery"
import { ClaimVerdicts } from "./ClaimVerdicts"
import { type LoadedClaim, loadClaim } from "./claim-data"
import type { Moment } from "./claim-fragment"
import { moments } from "./claim-params"

interface ClaimDetailProps {
  slug: string
  asOf: Moment
  /** The address that shows the same claim as of a moment. */
  hrefs: Record<Moment, string>
  /** In a list the claim's own heading is of the second level, on its page of the first. */
  level: "h2" | "h3"
  children?: ReactNode
}

function saysTheSame({ verdicts }: LoadedClaim): boolean {
  const sentences = (wanted: Moment) =>
    verdicts.filter(({ moment }) => moment === wanted).map(({ sentence }) => sentence)
  return sentences("SAID").join() === sentences("TODAY").join()
}

/** A claim opened: how it is read, verdicts, picture, figures, and the query that anybody can run. */
export async function ClaimDetail({ slug, asOf, hrefs, level, children }: ClaimDetailProps) {
  const [t, formats] = [await getTranslations("claim"), await getFormats()]
  const { claim } = await loadClaim(slug)
  const day = formats.day(claim.saidOn)
  const query = asOf === "SAID" ? claim.saidQuery : claim.todayQuery
  const Heading = level
  return (
    <div className="grid min-w-0 gap-y-8">
      {claim.reading && (
        <p className="max-w-prose">
          <span className="text-muted">{t("reading")}: </span>
          <span lang="en">{claim.reading}</span>
        </p>
      )}
      {claim.verdicts.length > 0 && (
        <div className="max-w-[46rem] min-w-0">
          <ClaimMatrix claim={claim} />
        </div>
      )}
      <div>
        <Segmented
          label={t("asOf.label")}
          value={asOf}
          options={moments.map((moment) => ({
            value: moment,
            href: hrefs[moment],
            label: moment === "SAID" ? t("asOf.SAID", { day }) : t("asOf.TODAY"),
          }))}
        />
        <p className="mt-2 max-w-prose text-muted text-small">
          {asOf === "SAID" ? t("asOf.SAIDMeans") : t("asOf.TODAYMeans")}{" "}
          {saysTheSame(claim) && t("same", { day })}
        </p>
      </div>
      <ClaimChart claim={claim} asOf={asOf} level={level} />
      <ClaimVerdicts
        verdicts={claim.verdicts.filter(({ moment }) => moment === asOf)}
        level={level === "h2" ? "h3" : "h4"}
      />
      {query && (
        <div className="min-w-0">
          <Heading className="font-semibold font-serif text-lead">{t("query.heading")}</Heading>
          <p className="mt-1 mb-4 max-w-prose text-muted text-small">
            {asOf === "SAID" ? t("query.lead", { day }) : t("query.leadToday")}
          </p>
          <ClaimQuery query={query} />
        </div>
      )}
      {children}
    </div>
  )
}
