const withArticle =
  /^(United |Netherlands|Philippines|Maldives|Bahamas|Gambia|Seychelles|Comoros|Czech Republic|Central African|Dominican Republic|Democratic Republic|Republic of|Congo|European |Eurasian |Group of |Gulf |Shanghai |Solomon |Marshall |Holy See)/

/** A country or group within a sentence: English puts an article before some names; those of other languages never match. */
export function inSentence(name: string): string {
  return withArticle.test(name) ? `the ${name}` : name.replace(/^The /, "the ")
}
