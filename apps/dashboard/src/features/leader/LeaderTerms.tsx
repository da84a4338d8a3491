import { graphql, type ResultOf } from "@khorgos/types"
import { useTranslations } from "next-intl"
import { officeName } from "@/i18n/data-words"
import { useFormats } from "@/i18n/formats"
import { DataTable } from "@/ui/DataTable"
import { Section } from "@/ui/Section"
import { SourceNote } from "@/ui/SourceNote"

export const LeaderTermFields = graphql(`
  fragment LeaderTermFields on Term @_unmask {
    slug office startDate endDate verification
    source { key title url }
  }
`)

interface LeaderTermsProps {
  name: string
  terms: readonly ResultOf<typeof LeaderTermFields>[]
}

/** Terms in office, the latest first, each with its source. */
export function LeaderTerms({ name, terms }: LeaderTermsProps) {
  const t = useTranslations("leader")
  const words = useTranslations("country")
  const formats = useFormats()
  if (terms.length === 0) return null
  return (
    <Section heading={t("terms.heading")}>
      <DataTable
        caption={t("terms.caption", { name })}
        captionHidden
        heightClass=""
        rows={[...terms].reverse()}
        rowKey={(term) => term.slug}
        columns={[
          {
            key: "office",
            header: t("terms.office"),
            rowHeader: true,
            cell: (term) => officeName(words, term.office),
          },
          {
            key: "from",
            header: t("terms.from"),
            cell: (term) => <time dateTime={term.startDate}>{formats.day(term.startDate)}</time>,
          },
          {
            key: "to",
            header: t("terms.to"),
            cell: (term) => (term.endDate ? formats.day(term.endDate) : t("today")),
          },
          {
            key: "source",
            header: t("terms.source"),
            cell: (term) => <SourceNote source={term.source} verification={term.verification} />,
          },
        ]}
      />
    </Section>
  )
}
