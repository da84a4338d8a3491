import "server-only"
import { getLocale, getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { inSentence } from "@/i18n/in-sentence"
import { getFormats } from "@/i18n/server-formats"

/** What a server component of this feature says things with. */
export async function getVisitWords() {
  const [locale, t, formats, nameOf] = await Promise.all([
    getLocale(),
    getTranslations("visit"),
    getFormats(),
    getCountryNames(),
  ])
  /** A country within a sentence: "the United States". */
  const placeOf = (country: { iso2: string | null; name: string }) => inSentence(nameOf(country))
  return { locale, t, formats, nameOf, placeOf }
}

export type VisitWords = Awaited<ReturnType<typeof getVisitWords>>
