import type { Locale } from "@/i18n/locales"

const withArticle =
  /^(United |Netherlands|Philippines|Maldives|Bahamas|Gambia|Seychelles|Comoros|Czech Republic|Central African|Dominican Republic|Democratic Republic|Republic of|Congo|European |Solomon |Marshall |Holy See)/

/** English puts an article before some countries; the other languages of the interface have none. */
export function placeInSentence(name: string, locale: Locale): string {
  return locale === "en" && withArticle.test(name) ? `the ${name}` : name
}
