import { getTranslations } from "next-intl/server"
import { VerdictBadge } from "@/ui/Badge"
import { Link } from "@/ui/Link"
import { ClaimDetail } from "./ClaimDetail"
import type { Outcome } from "./claim-fragment"
import { type ClaimParams, claimHref, listHref } from "./claim-params"

interface ClaimItemProps {
  claim: { slug: string; text: string; said: Outcome; today: Outcome }
  place: number
  path: string
  params: ClaimParams
  kept: Record<string, string>
}

/** A claim in its publication's list: its words and verdicts, and all behind them where it is open. */
export async function ClaimItem({ claim, place, path, params, kept }: ClaimItemProps) {
  const t = await getTranslations("claim")
  const { slug } = claim
  const isOpen = params.open === slug
  const here = (asOf: ClaimParams["asOf"]) => listHref(path, { ...params, asOf, open: slug }, kept)
  return (
    <li
      id={slug}
      className="grid gap-x-8 gap-y-2 border-rule border-b py-5 md:grid-cols-[2rem_minmax(0,1fr)_19rem]"
    >
      <span className="tabular text-muted max-md:hidden">{place}</span>
      <h2 className="max-w-prose font-serif text-lead">
        <Link
          href={listHref(path, { ...params, open: isOpen ? null : slug }, kept)}
          scroll={false}
          lang="en"
          aria-expanded={isOpen}
          className="group grid grid-cols-[1.25rem_1fr]"
        >
          <svg
            aria-hidden="true"
            viewBox="0 0 10 10"
            className={`mt-[0.55em] size-2.5 fill-accent transition-transform ${isOpen ? "rotate-90" : ""}`}
          >
            <path d="M2,0L8,5L2,10Z" />
          </svg>
          <span className="link group-hover:text-accent">{claim.text}</span>
        </Link>
      </h2>
      <dl className="grid grid-cols-[6.5rem_1fr] content-start gap-y-1 text-small max-md:pl-5">
        {(
          [
            ["SAID", claim.said],
            ["TODAY", claim.today],
          ] as const
        ).map(([moment, outcome]) => (
          <div key={moment} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{t(`momentHeading.${moment}`)}</dt>
            <dd>
              <VerdictBadge verdict={outcome} />
            </dd>
          </div>
        ))}
      </dl>
      {isOpen && (
        <div className="min-w-0 pt-4 md:col-span-2 md:col-start-2">
          <ClaimDetail
            slug={slug}
            asOf={params.asOf}
            level="h3"
            hrefs={{ SAID: here("SAID"), TODAY: here("TODAY") }}
          >
            <p className="text-small">
              <a href={claimHref(slug, params.asOf, kept)} className="link">
                {t("link")}
              </a>
            </p>
          </ClaimDetail>
        </div>
      )}
    </li>
  )
}
