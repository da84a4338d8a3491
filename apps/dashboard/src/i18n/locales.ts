/** The languages of the interface. Data (events, claims, sources) keep the language they were written in. */
export const locales = ["en", "ru", "zh"] as const
export type Locale = (typeof locales)[number]

export const localeNames: Record<Locale, string> = { en: "English", ru: "Русский", zh: "中文" }

/** The cookie that keeps the reader's choice. */
export const localeCookie = "khorgos-language"

function known(tag: string | null | undefined): Locale | undefined {
  const language = tag?.trim().toLowerCase().split("-")[0]
  return locales.find((locale) => locale === language)
}

/** The first known language among the address's, the reader's choice, and what the browser asks for. */
export function chooseLocale(wishes: {
  address?: string | null | undefined
  cookie?: string | null | undefined
  accepted?: string | null | undefined
}): Locale {
  const accepted = (wishes.accepted ?? "")
    .split(",")
    .map((part) => {
      const [tag, weight] = part.split(";q=")
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ tag, weight }) => (weight > 0 ? [known(tag)] : []))
    .find((locale) => locale !== undefined)
  return known(wishes.address) ?? known(wishes.cookie) ?? accepted ?? "en"
}
