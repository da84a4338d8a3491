import { useTranslations } from "next-intl"
import { Button } from "@/ui/Button"

interface CountrySearchProps {
  name: string
  /** What the address says besides: the release, the language. */
  kept: Readonly<Record<string, string>>
}

/** Finds a country by a part of its name; a plain form, so that it works before scripts do. */
export function CountrySearch({ name, kept }: CountrySearchProps) {
  const t = useTranslations("country.search")
  return (
    <search>
      <form method="get" action="/countries" className="flex items-end gap-3">
        {Object.entries(kept).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <label className="block">
          <span className="sr-only">{t("label")}</span>
          <input
            type="search"
            name="name"
            defaultValue={name}
            placeholder={t("hint")}
            className="block min-h-10 w-44 rounded-xs border border-rule-strong bg-transparent px-3 text-body placeholder:text-muted"
          />
        </label>
        <Button type="submit">{t("submit")}</Button>
      </form>
    </search>
  )
}
