"use client"

import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useTransition } from "react"
import { keepLanguage } from "@/i18n/keep-language"
import { type Locale, localeNames, locales } from "@/i18n/locales"

/** Keeps the choice in a cookie and asks the server for the same page in that language. */
export function LanguageSwitch() {
  const t = useTranslations("ui")
  const locale = useLocale()
  const router = useRouter()
  const [pending, startTransition] = useTransition()

  function choose(wanted: Locale) {
    keepLanguage(wanted)
    startTransition(() => router.refresh())
  }

  return (
    <fieldset className="flex gap-x-4 text-small" disabled={pending}>
      <legend className="float-left mr-1 text-muted">{t("language")}</legend>
      {locales.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === locale}
          onClick={() => choose(language)}
          className="cursor-pointer text-muted hover:text-ink aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-2 aria-pressed:decoration-accent aria-pressed:underline-offset-4"
        >
          {localeNames[language]}
        </button>
      ))}
    </fieldset>
  )
}
