"use client"

import { useLocale, useTranslations } from "next-intl"
import { useTransition } from "react"
import { localeNames, locales } from "@/i18n/locales"
import { useChooseLanguage } from "@/i18n/use-choose-language"

/** The languages of the interface, the chosen one marked. */
export function LanguageSwitch() {
  const t = useTranslations("ui")
  const locale = useLocale()
  const choose = useChooseLanguage()
  const [pending, startTransition] = useTransition()

  return (
    <fieldset className="flex gap-x-4 text-small" disabled={pending}>
      <legend className="float-left mr-1 text-muted">{t("language")}</legend>
      {locales.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === locale}
          onClick={() => startTransition(() => choose(language))}
          className="cursor-pointer text-muted hover:text-ink aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-2 aria-pressed:decoration-accent aria-pressed:underline-offset-4"
        >
          {localeNames[language]}
        </button>
      ))}
    </fieldset>
  )
}
