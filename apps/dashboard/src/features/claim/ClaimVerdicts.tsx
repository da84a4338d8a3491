import type { ResultOf } from "@khorgos/types"
import { VerdictBadge } from "@/ui/Badge"
import { Section } from "@/ui/Section"
import { SourceLine } from "@/ui/SourceLine"
import { EmptyState } from "@/ui/states"
import { ClaimFigures } from "./ClaimFigures"
import type { ClaimVerdictFields } from "./claim-fragment"
import { verdictWords } from "./claim-words"

type Verdict = ResultOf<typeof ClaimVerdictFields>

interface ClaimVerdictsProps {
  heading: string
  subtitle: string
  verdicts: readonly Verdict[]
  /** The verdicts of the moment before: one that has not changed is not told twice. */
  before?: readonly Verdict[]
  release?: string | undefined
}

/** What each set of figures says to a claim as of one moment. */
export function ClaimVerdicts({
  heading,
  subtitle,
  verdicts,
  before = [],
  release,
}: ClaimVerdictsProps) {
  const told = new Map(before.map((verdict) => [verdict.basis, verdict.sentence]))
  const changed = verdicts.filter((verdict) => told.get(verdict.basis) !== verdict.sentence)
  if (before.length > 0 && changed.length === 0)
    return (
      <Section heading={heading}>
        <p className="max-w-prose">
          The same, by all of these figures: the question is of a time that was over by then, and
          the data have not changed the answer since.
        </p>
      </Section>
    )
  return (
    <Section heading={heading} subtitle={subtitle}>
      {verdicts.length === 0 && (
        <EmptyState title="Nothing is computed for this claim yet">
          It has no check: what it would need is known, but not how to compute it.
        </EmptyState>
      )}
      <ul className="grid gap-y-10">
        {verdicts.map((verdict) => (
          <li
            key={verdict.basis}
            className="grid gap-x-10 gap-y-3 md:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <div>
              <h3 className="font-semibold">{capital(verdict.whose)}</h3>
              <p className="mt-1">
                <VerdictBadge verdict={verdictWords[verdict.outcome]} />
              </p>
            </div>
            {told.get(verdict.basis) === verdict.sentence ? (
              <p className="max-w-prose text-muted">The same: {verdict.sentence}</p>
            ) : (
              <VerdictBody verdict={verdict} release={release} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function VerdictBody({ verdict, release }: { verdict: Verdict; release: string | undefined }) {
  const sources = verdict.figures.flatMap((figure) => figure.sources)
  const unique = [...new Map(sources.map((source) => [source.key, source])).values()]
  return (
    <div className="grid min-w-0 gap-y-4">
      <p className="max-w-prose font-serif text-lead">{verdict.sentence}</p>
      {verdict.parts.length > 1 && (
        <ul className="grid gap-y-1 text-small">
          {verdict.parts.map((part) => (
            <li key={part.text} className="flex flex-wrap gap-x-3">
              <VerdictBadge verdict={verdictWords[part.outcome]} />
              <span>{part.text}</span>
            </li>
          ))}
        </ul>
      )}
      <ClaimFigures figures={verdict.figures} whose={verdict.whose} />
      {verdict.caveats.length > 0 && (
        <ul className="grid max-w-prose list-disc gap-y-1 pl-4 text-muted text-small">
          {verdict.caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
      )}
      {unique.length > 0 && (
        <SourceLine
          sources={unique.map(({ title, url, licence }) => ({
            name: title,
            ...(url ? { href: url } : {}),
            ...(licence ? { licence } : {}),
          }))}
          {...(release ? { release } : {})}
        />
      )}
    </div>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
