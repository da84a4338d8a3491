import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"

export interface RowChangeShown {
  id: string
  action: "CORRECT" | "RECORD" | "RETRACT"
  reason: string
  changedAt: string
  author: { name: string }
  fields: readonly { field: string; before: unknown; after: unknown }[]
}

/** A value of a row as text; nothing is a dash. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–"
  if (Array.isArray(value)) return value.map(valueText).join(", ") || "–"
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

/** What editors did to a row: who, when, why, and each field before and after. */
export function RowHistory({ changes }: { changes: readonly RowChangeShown[] }) {
  const t = useTranslations("release.history")
  const formats = useFormats()
  return (
    <ol className="grid gap-4 text-small">
      {changes.map((change) => (
        <li key={change.id}>
          <p>
            <span className="font-medium">{t("action", { action: change.action })}</span>{" "}
            <span className="text-muted">
              {t("by", { name: change.author.name, moment: formats.moment(change.changedAt) })}
            </span>
          </p>
          <p className="max-w-prose">{change.reason}</p>
          {change.action === "CORRECT" && change.fields.length > 0 && (
            <dl className="mt-1 grid gap-1 text-note">
              {change.fields.map(({ field, before, after }) => (
                <div key={field} className="flex flex-wrap gap-x-2">
                  <dt className="text-muted">{field}</dt>
                  <dd>
                    <del className="text-muted">{valueText(before)}</del>{" "}
                    <span aria-hidden="true">→</span>{" "}
                    <ins className="font-medium no-underline">{valueText(after)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  )
}
