import type { useTranslations } from "next-intl"
import { inSentence } from "@/i18n/in-sentence"
import type english from "@/messages/en/trade.json"
import type { Basis, Gap, Measure } from "./trade-series"

/** The catalogue of trade, in the reader's language. */
export type TradeWords = ReturnType<typeof useTranslations<"trade">>

type NamedParty = keyof typeof english.parties

const named: readonly string[] = [
  "CA5",
  "CA4_without_TKM",
  "EAEU",
  "EU27",
  "G7",
  "GCC",
  "SCO10",
  "EUU",
  "WLD",
] satisfies NamedParty[]

/** Whether the catalogue has a name for it: a group, the EU, the world. */
export function isNamedParty(code: string): code is NamedParty {
  return named.includes(code)
}

/** The measure inside a sentence about a subject. */
export function measurePhrase(t: TradeWords, measure: Measure, name: string): string {
  return t(`phrase.${measure}`, { name: inSentence(name) })
}

/** Whose figures, in words. */
export function basisWords(t: TradeWords, basis: Basis, name: string): string {
  if (basis !== "REPORTER") return t(`basis.${basis}`)
  return t("basis.REPORTER", { name: inSentence(name) })
}

export function gapWords(t: TradeWords, gap: Gap): string {
  return gap.kind === "directions" ? t("gap.directions", gap) : t(`gap.${gap.kind}`)
}

/** Names in a row, as a language separates them. */
export function listed(t: TradeWords, names: readonly string[]): string {
  return names.join(t("control.separator"))
}

/** What a total comes to, or comes to at least where it lacks parts. */
export function atLeast(
  t: TradeWords,
  total: { whole: boolean } | undefined,
  amount: string,
): string {
  return total?.whole === false ? t("finding.atLeast", { amount }) : amount
}
