import { builder } from "../../builder.ts"
import type { FigureRule } from "./trade-cells.ts"

export type Rule = FigureRule | "completeThenReconciledThenImporter"

interface RuleValue {
  value: Rule
  description: string
}

/** The rules of choice, by the name that the API gives them. */
export const preferenceRules = {
  ONLY_FIGURE: {
    value: "onlyFigure",
    description: "Every direction has one source on the basis: nothing had to be chosen.",
  },
  SOUND_THEN_DATASET_THEN_LATEST: {
    value: "soundThenDatasetThenLatest",
    description:
      "Several sources speak for a direction on the same basis. One that covers the whole year and is not damaged comes before one that does not, then a dataset before a document that quotes a figure, then the source retrieved last, since offices revise their figures, then the first by key.",
  },
  MOST_QUOTED_SIDE: {
    value: "mostQuotedSide",
    description:
      "Headlines: the side that was quoted for more years, so that a series does not change sides midway. The others stand in alsoQuoted.",
  },
  COMPLETE_THEN_RECONCILED_THEN_IMPORTER: {
    value: "completeThenReconciledThenImporter",
    description:
      "Among bases. A damaged figure is never taken. A complete one comes before an incomplete one, a whole year before a part, and more directions before fewer, since a sum over a few reporters says more of who reports than of trade. Among those as complete the reconciled figure comes first, because its compiler had both reports to weigh, and BACI also takes freight and insurance off imports; then the importers' figures, because customs check what enters, to levy duty and by where it was made, more closely than what leaves; then the exporters'; for turnover, last, all as one of the two parties declares it.",
  },
} as const satisfies Record<string, RuleValue>

export const PreferenceRuleEnum = builder.enumType("TradePreferenceRule", {
  description: "A rule that says which figure is taken when several could be.",
  values: preferenceRules,
})
