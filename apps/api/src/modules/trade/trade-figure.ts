import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"
import { Source } from "../source/source.ts"
import { type Cell, type Direction, type Figure, isComplete } from "./trade-cells.ts"
import { PreferenceRuleEnum } from "./trade-rules.ts"

type SourceRow = typeof Source.$inferType

export const TradeDirection = builder.objectRef<Direction>("TradeDirection").implement({
  description: "Goods going from one country to another.",
  fields: (t) => ({
    exporterIso3: t.expose("exporterIso3", {
      type: "CountryCode",
      description: "Where they leave.",
    }),
    importerIso3: t.expose("importerIso3", {
      type: "CountryCode",
      description: "Where they enter.",
    }),
  }),
})

/** A figure with the sources of its whole comparison at hand, so that no figure asks the database again. */
export interface SourcedFigure extends Omit<Figure, "alternatives"> {
  sources: SourceRow[]
  alternatives: (Cell & { source: SourceRow })[]
}

const TradeAlternative = builder
  .objectRef<SourcedFigure["alternatives"][number]>("TradeAlternative")
  .implement({
    description: "A source's figure for a direction that another source was preferred for.",
    fields: (t) => ({
      exporterIso3: t.expose("exporterIso3", {
        type: "CountryCode",
        description: "Where the goods leave.",
      }),
      importerIso3: t.expose("importerIso3", {
        type: "CountryCode",
        description: "Where the goods enter.",
      }),
      valueUsd: t.expose("value", { type: "Decimal", description: "US dollars of the year." }),
      partialYear: t.exposeBoolean("partialYear", {
        description: "Whether it covers only some months.",
      }),
      damaged: t.exposeBoolean("damaged", {
        description: "Whether the source is known to be damaged for it.",
      }),
      source: t.expose("source", { type: Source, description: "Whose figure it is." }),
    }),
  })

export const TradeFigure = builder.objectRef<SourcedFigure>("TradeFigure").implement({
  description: "An amount of goods trade that says what it is made of.",
  fields: (t) => ({
    valueUsd: t.expose("valueUsd", {
      type: "Decimal",
      description: "US dollars of the year. The sum of what is reported: see complete.",
    }),
    complete: t.boolean({
      description:
        "Whether every direction has a figure, every figure covers the whole year and none is known to be damaged.",
      resolve: isComplete,
    }),
    reported: t.exposeInt("reported", { description: "Directions of trade with a figure." }),
    expected: t.exposeInt("expected", {
      description: "Directions of trade that the sum should have.",
    }),
    missing: t.expose("missing", {
      type: [TradeDirection],
      complexity: rows(1),
      description: "Directions without a figure: a missing report, not zero trade.",
    }),
    partialYear: t.exposeBoolean("partialYear", {
      description: "Whether a part of it covers only some months: no growth may be drawn from it.",
    }),
    damaged: t.exposeBoolean("damaged", {
      description:
        "Whether the source is known to be damaged for a part of it, as the notes say: it is too low.",
    }),
    notes: t.exposeStringList("notes", {
      description: "What the sources add; for a headline the quoted words.",
    }),
    alsoQuoted: t.expose("alsoQuoted", {
      type: ["Decimal"],
      description:
        "Other headlines for the same measure and year, US dollars; empty on other bases.",
    }),
    rule: t.expose("rule", {
      type: PreferenceRuleEnum,
      description: "The rule that chose among the sources of a direction, or among headlines.",
    }),
    alternatives: t.expose("alternatives", {
      type: [TradeAlternative],
      complexity: rows(1),
      description:
        "Figures of other sources for the same directions that the rule passed over: not in the sum. Empty where each direction has one source.",
    }),
    sources: t.expose("sources", {
      type: [Source],
      complexity: rows(5),
      description: "Whose figures they are.",
    }),
  }),
})

/** Puts the sources beside figures: one query for all of them. */
export async function sourceLookup(figures: readonly (Figure | null)[]) {
  const keys = figures.flatMap((figure) =>
    figure ? [...figure.sourceKeys, ...figure.alternatives.map((cell) => cell.sourceKey)] : [],
  )
  const rows = await db.source.findMany({
    where: { key: { in: [...new Set(keys)] } },
    orderBy: { key: "asc" },
  })
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return (figure: Figure | null): SourcedFigure | null =>
    figure && {
      ...figure,
      sources: figure.sourceKeys.flatMap((key) => byKey.get(key) ?? []),
      alternatives: figure.alternatives.flatMap((cell) => {
        const source = byKey.get(cell.sourceKey)
        return source ? [{ ...cell, source }] : []
      }),
    }
}
