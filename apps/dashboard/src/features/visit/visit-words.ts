import "server-only"
import { getLocale, getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { placeInSentence } from "./place-name"

/** What a server component of this feature says things with. */
export async function getVisitWords() {
  const [locale, t, formats, nameOf] = await Promise.all([
    getLocale(),
    getTranslations("visit"),
    getFormats(),
    getCountryNames(),
  ])
  /** A country within a sentence: "the United States". */
  const placeOf = (country: { iso2: string | null; name: string }) =>
    placeInSentence(nameOf(country), locale)
  return { locale, t, formats, nameOf, placeOf }
}

export type VisitWords = Awaited<ReturnType<typeof getVisitWords>>
