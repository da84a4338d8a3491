import { getTranslations } from "next-intl/server"
import { VerdictBadge } from "@/ui/Badge"
import { EmptyState } from "@/ui/states"
import { ClaimFigures } from "./ClaimFigures"
import type { ClaimVerdict } from "./claim-fragment"

interface ClaimVerdictsProps {
  verdicts: readonly ClaimVerdict[]
  /** Where the headings stand in the page's outline. */
  level: "h3" | "h4"
}

/** What each set of figures says to a claim as of one moment, in the data's own words. */
export async function ClaimVerdicts({ verdicts, level: Heading }: ClaimVerdictsProps) {
  const t = await getTranslations("claim")
  if (verdicts.length === 0)
    return <EmptyState title={t("uncheckedTitle")}>{t("unchecked")}</EmptyState>
  return (
    <ul className="border-rule border-t">
      {verdicts.map((verdict) => (
        <li
          key={verdict.basis}
          className="grid gap-x-10 gap-y-3 border-rule border-b py-5 md:grid-cols-[13rem_minmax(0,1fr)]"
        >
          <div>
            <Heading className="font-semibold first-letter:uppercase">
              {t(`basis.${verdict.basis}`)}
            </Heading>
            <p lang="en" className="mt-0.5 text-muted text-note">
              {verdict.whose}
            </p>
            <p className="mt-1.5">
              <VerdictBadge verdict={verdict.outcome} />
            </p>
          </div>
          <VerdictBody verdict={verdict} />
        </li>
      ))}
    </ul>
  )
}

async function VerdictBody({ verdict }: { verdict: ClaimVerdict }) {
  const t = await getTranslations("claim")
  const { sentence, parts, figures, caveats, whose } = verdict
  return (
    <div className="grid min-w-0 gap-y-3">
      <p lang="en" className="max-w-prose font-serif text-lead">
        {sentence}
      </p>
      {parts.length > 1 && (
        <ul className="grid gap-y-1 text-small">
          {parts.map((part) => (
            <li key={part.text} className="flex flex-wrap gap-x-3">
              <VerdictBadge verdict={part.outcome} />
              <span lang="en">{part.text}</span>
            </li>
          ))}
        </ul>
      )}
      {caveats.length > 0 && (
        <ul lang="en" className="grid max-w-prose list-disc gap-y-1 pl-4 text-muted text-small">
          {caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
      )}
      {figures.length > 0 && (
        <details className="min-w-0 text-small">
          <summary className="link w-fit cursor-pointer py-1">
            {t("figures.open", { count: figures.length })}
          </summary>
          <div className="mt-2">
            <ClaimFigures figures={figures} whose={whose} />
          </div>
        </details>
      )}
    </div>
  )
}
