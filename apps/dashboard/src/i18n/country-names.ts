import "server-only"
import { getLocale } from "next-intl/server"
import type { Locale } from "./locales"

export interface NamedCountry {
  iso2: string | null
  name: string
}

const displays = new Map<Locale, Intl.DisplayNames>()

function displayOf(locale: Locale): Intl.DisplayNames {
  const display =
    displays.get(locale) ?? new Intl.DisplayNames(locale, { type: "region", fallback: "none" })
  displays.set(locale, display)
  return display
}

/** A country's name in CLDR; in English, and where CLDR has none, the name that the data give. */
export function countryNameIn(locale: Locale, { iso2, name }: NamedCountry): string {
  if (locale === "en" || !iso2) return name
  return displayOf(locale).of(iso2) ?? name
}

/** Names countries in the reader's language. Computed on the server only: browsers' CLDR differ. */
export async function getCountryNames(): Promise<(country: NamedCountry) => string> {
  const locale = await getLocale()
  return (country) => countryNameIn(locale, country)
}
