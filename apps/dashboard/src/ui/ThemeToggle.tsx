"use client"

import { useTranslations } from "next-intl"
import { chooseTheme, themes, useThemeChoice } from "./use-theme"

export function ThemeToggle() {
  const choice = useThemeChoice()
  const t = useTranslations("ui.theme")
  return (
    <fieldset className="flex gap-x-4 text-small">
      <legend className="float-left mr-1 text-muted">{t("legend")}</legend>
      {themes.map((theme) => (
        <button
          key={theme}
          type="button"
          aria-pressed={theme === choice}
          onClick={() => chooseTheme(theme)}
          className="cursor-pointer text-muted hover:text-ink aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-2 aria-pressed:decoration-accent aria-pressed:underline-offset-4"
        >
          {t(theme)}
        </button>
      ))}
    </fieldset>
  )
}
