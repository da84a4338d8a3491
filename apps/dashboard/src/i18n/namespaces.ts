import type { Locale } from "./locales"

/** One catalogue a noun, in src/messages/<language>/<noun>.json. */
export const namespaces = [
  "site",
  "ui",
  "charts",
  "figure",
  "overview",
  "country",
  "compare",
  "visit",
  "trade",
  "product",
  "claim",
  "leader",
  "event",
  "statement",
  "organisation",
  "source",
  "release",
  "account",
  "explorer",
  "view",
  "search",
  "edit",
  "design",
] as const
export type Namespace = (typeof namespaces)[number]

export async function loadMessages(locale: Locale) {
  const catalogues = await Promise.all(
    namespaces.map(async (name) => [
      name,
      (await import(`../messages/${locale}/${name}.json`)).default,
    ]),
  )
  return Object.fromEntries(catalogues)
}
