import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { fieldWords, type Names, valueWords } from "./value-words"

export interface FieldDiff {
  field: string
  before?: unknown
  after?: unknown
}

/** Fields that say nothing to a reader: the key stands in the heading. */
const unsaid = new Set(["slug", "sinceRelease"])

/** The fields of one row, before and after: what goes is struck through, what comes is marked. */
export function Diff({ fields, names }: { fields: readonly FieldDiff[]; names: Names }) {
  const t = useTranslations("edit")
  const formats = useFormats()
  const rows = fields
    .filter(({ field }) => !unsaid.has(field))
    .map(({ field, before, after }) => ({
      field,
      before: valueWords(t, formats, names, before),
      after: valueWords(t, formats, names, after),
    }))
  return (
    <dl className="text-small">
      {rows.map(({ field, before, after }) => (
        <div
          key={field}
          className="grid gap-x-6 gap-y-0.5 border-rule border-b py-2 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <dt className="text-muted">{fieldWords(t, field)}</dt>
          <dd className="min-w-0 break-words">
            {before !== null && (
              <del className="block text-muted decoration-1">
                <span className="sr-only">{t("diff.before")} </span>
                {before}
              </del>
            )}
            {after !== null && (
              <ins className="block no-underline">
                {before !== null && <span aria-hidden="true">→ </span>}
                <span className="sr-only">{t("diff.after")} </span>
                <span className="font-medium">{after}</span>
              </ins>
            )}
            {after === null && before !== null && (
              <span className="block text-muted">→ {t("diff.nothing")}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
