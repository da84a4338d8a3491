import type { Basis, Measure } from "./trade-series"

export const measureWords: Record<Measure, string> = {
  turnover: "Turnover",
  exports: "Exports",
  imports: "Imports",
  balance: "Balance",
}

/** The measure inside a sentence about a subject and its partners. */
export function measurePhrase(measure: Measure, subject: string): string {
  return {
    turnover: `Turnover (exports plus imports) of ${subject}`,
    exports: `Exports of ${subject}`,
    imports: `Imports of ${subject}`,
    balance: `Exports minus imports of ${subject}`,
  }[measure]
}

/** Whose figures, in words. */
export function basisWords(basis: Basis, subject: string): string {
  return {
    REPORTER: `by the figures of ${subject}`,
    PARTNER: "by the partner's figures",
    RECONCILED: "by reconciled figures",
    HEADLINE: "as quoted by authorities and the press",
  }[basis]
}

/** What the basis leaves out or mixes, said under the chart. */
export const basisNotes: Record<Basis, string> = {
  REPORTER:
    "Declared by the statistical office or customs of the country itself. Tajikistan and Turkmenistan publish no tables of their own.",
  PARTNER: "Mirror data: what the partner's customs say of the same trade.",
  RECONCILED:
    "One value per direction, made of both sides' reports by a compiler: OEC to 2014, BACI from 2015. A missing report is not zero trade.",
  HEADLINE:
    "Rounded totals in the words of officials and newspapers; where several differ, the first is drawn.",
}
