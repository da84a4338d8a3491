import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"

interface QuotaProps {
  limit: number
  remaining: number
  largestCost: number
}

/** What the account's queries may still cost in this minute. */
export function Quota({ limit, remaining, largestCost }: QuotaProps) {
  const t = useTranslations("account.quota")
  const { number } = useFormats()
  return (
    <div className="max-w-prose">
      <p className="tabular">{t("left", { remaining: number(remaining), limit: number(limit) })}</p>
      <div aria-hidden="true" className="mt-2 h-1.5 max-w-[22rem] bg-rule">
        <div
          className="h-full bg-accent"
          style={{ width: `${limit > 0 ? (100 * remaining) / limit : 0}%` }}
        />
      </div>
      <p className="mt-3 text-muted text-small">
        {t.rich("largest", {
          largest: number(largestCost),
          code: (chunks) => <code>{chunks}</code>,
        })}
      </p>
    </div>
  )
}
