import { graphql, type ResultOf } from "@khorgos/types"
import { useTranslations } from "next-intl"
import { officeName } from "@/i18n/data-words"
import { useFormats } from "@/i18n/formats"
import { Link } from "@/ui/Link"
import { SideList } from "./SideList"

export const TermFields = graphql(`
  fragment TermFields on Term @_unmask {
    slug office startDate endDate
    leader { slug name }
  }
`)
type Term = ResultOf<typeof TermFields>

const shown = 6

/** Those in office first, then the latest. */
function byStanding(a: Term, b: Term): number {
  return (b.endDate ?? "9999").localeCompare(a.endDate ?? "9999")
}

function TermList({ terms }: { terms: readonly Term[] }) {
  const t = useTranslations("country")
  const formats = useFormats()
  return (
    <ul className="grid gap-2 text-small">
      {terms.map((term) => (
        <li key={term.slug}>
          <Link href={`/leaders/${term.leader.slug}`} className="link">
            {term.leader.name}
          </Link>
          <span className="block text-muted text-note">
            {t("leaders.term", {
              office: officeName(t, term.office),
              from: formats.day(term.startDate),
              to: term.endDate ? formats.day(term.endDate) : t("leaders.today"),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Who leads and led the country. */
export function CountryTerms({ terms }: { terms: readonly Term[] }) {
  const t = useTranslations("country")
  if (terms.length === 0) return null
  const ordered = [...terms].sort(byStanding)
  return (
    <SideList heading={t("leaders.heading")}>
      <TermList terms={ordered.slice(0, shown)} />
      {ordered.length > shown && (
        <details className="mt-2 text-small">
          <summary className="link min-h-8 cursor-pointer">
            {t("leaders.earlier", { count: ordered.length - shown })}
          </summary>
          <div className="mt-2">
            <TermList terms={ordered.slice(shown)} />
          </div>
        </details>
      )}
    </SideList>
  )
}
