import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { Party } from "./party.ts"
import { seriesCost } from "./trade-cost.ts"
import { TradeDirection, TradeFigure } from "./trade-figure.ts"
import { PreferenceRuleEnum } from "./trade-rules.ts"
import { type Mirror, type MirrorPoint, type MirrorValue, mirrorTrade } from "./trade-sides.ts"

const GapDefinitionEnum = builder.enumType("TradeGapDefinition", {
  description: "What is subtracted from what in a gap.",
  values: {
    IMPORTER_MINUS_EXPORTER: {
      value: "importerMinusExporter",
      description:
        "What the importing side declares minus what the exporting side declares of the same goods, in percent of the exporting side's: the usual measure of mirror data. Imports are as a rule valued with freight and insurance (CIF), exports without (FOB), so some gap above zero is to be expected.",
    },
    PARTNER_MINUS_REPORTER: {
      value: "partnerMinusReporter",
      description:
        "What the partner declares of both directions minus what the reporter declares of both, in percent of the reporter's: of a turnover each side holds imports and exports.",
    },
  } as const,
})

const PreferredBasisEnum = builder.enumType("TradePreferredBasis", {
  description: "Whose figure is preferred.",
  values: {
    RECONCILED: { value: "reconciled", description: "The compiler's, made of both reports." },
    IMPORTER: {
      value: "importer",
      description:
        "The importing side's: each direction as the country that the goods enter declares it.",
    },
    EXPORTER: {
      value: "exporter",
      description:
        "The exporting side's: each direction as the country that the goods leave declares it.",
    },
    REPORTER: { value: "reporter", description: "Turnover as the reporter alone declares it." },
    PARTNER: { value: "partner", description: "Turnover as the partner alone declares it." },
  } as const,
})

const TradePreferred = builder
  .objectRef<NonNullable<MirrorValue["preferred"]>>("TradePreferred")
  .implement({
    description: "The figure that a named rule takes, and why it took this one.",
    fields: (t) => ({
      figure: t.expose("figure", { type: TradeFigure, description: "The figure." }),
      basis: t.expose("basis", { type: PreferredBasisEnum, description: "Whose figure it is." }),
      rule: t.field({
        type: PreferenceRuleEnum,
        description: "The rule that chose the basis. What it says stands with its value.",
        resolve: () => "completeThenReconciledThenImporter" as const,
      }),
      reason: t.exposeString("reason", {
        description: "In a sentence, what the rule found here.",
      }),
    }),
  })

const TradeMirrorValue = builder.objectRef<MirrorValue>("TradeMirrorValue").implement({
  description: "One measure of trade as each side tells it, and how far the sides differ.",
  fields: (t) => ({
    reporter: t.expose("reporter", {
      type: TradeFigure,
      nullable: true,
      description: 'What the reporter, "of", declares; null when nothing.',
    }),
    partner: t.expose("partner", {
      type: TradeFigure,
      nullable: true,
      description: 'What the partner, "with", declares; null when nothing.',
    }),
    reconciled: t.expose("reconciled", {
      type: TradeFigure,
      nullable: true,
      description: "What a compiler made of both reports; null when there is none.",
    }),
    gapUsd: t.expose("gapUsd", {
      type: "Decimal",
      nullable: true,
      description:
        "How far the declared figures differ, US dollars, as gapIs says: over the directions that both sides report for the whole year and undamaged, never over sets that differ. Null when there is none, and for a turnover unless there are some of exports and some of imports.",
    }),
    gapPercent: t.exposeFloat("gapPercent", {
      nullable: true,
      description:
        "The gap in percent of the figure that is subtracted, over the same directions; null where gapUsd is, and where that figure is zero.",
    }),
    gapIs: t.expose("gapIs", { type: GapDefinitionEnum, description: "How the gap is defined." }),
    compared: t.exposeInt("compared", {
      description: "Directions that both sides report for the whole year and undamaged.",
    }),
    expected: t.exposeInt("expected", { description: "Directions that there are." }),
    notCompared: t.expose("notCompared", {
      type: [TradeDirection],
      complexity: rows(1),
      description: "Directions left out of the gap, because a side's sound figure is missing.",
    }),
    comparedReporterUsd: t.expose("comparedReporterUsd", {
      type: "Decimal",
      nullable: true,
      description: "The reporter's sum over the directions compared, US dollars.",
    }),
    comparedPartnerUsd: t.expose("comparedPartnerUsd", {
      type: "Decimal",
      nullable: true,
      description: "The partner's sum over the directions compared, US dollars.",
    }),
    preferred: t.expose("preferred", {
      type: TradePreferred,
      nullable: true,
      description: "The figure to take where one is needed; null when every one is damaged.",
    }),
    notes: t.exposeStringList("notes", {
      description:
        "What the data tell of why the figures differ: missing directions, part-years, damage, and what each source adds. Nothing is guessed.",
    }),
  }),
})

const measure = (description: string) =>
  ({ type: TradeMirrorValue, nullable: true, description }) as const

const TradeMirrorPoint = builder.objectRef<MirrorPoint>("TradeMirrorPoint").implement({
  description: "Trade of one year as each side tells it.",
  fields: (t) => ({
    year: t.exposeInt("year", { description: "Calendar year." }),
    exports: t.expose(
      "exports",
      measure(
        "Goods from the reporter to the partner: the reporter's exports, the partner's imports; null when nobody reports any.",
      ),
    ),
    imports: t.expose(
      "imports",
      measure(
        "Goods from the partner to the reporter: the reporter's imports, the partner's exports; null when nobody reports any.",
      ),
    ),
    turnover: t.expose(
      "turnover",
      measure("Exports plus imports; null unless something is known of both on one basis."),
    ),
  }),
})

const TradeMirror = builder.objectRef<Mirror>("TradeMirror").implement({
  description: "Trade between two parties by year as each of them and the compilers tell it.",
  fields: (t) => ({
    of: t.expose("of", { type: Party, description: "The reporter." }),
    with: t.expose("with", { type: Party, description: "The partner." }),
    points: t.expose("points", {
      type: [TradeMirrorPoint],
      complexity: rows(1),
      description: "The years with a figure, in order.",
    }),
  }),
})

builder.queryFields((t) => ({
  tradeMirror: t.field({
    type: TradeMirror,
    complexity: (args) => seriesCost({ ...args, with: [args.with] }),
    description:
      "Goods trade between two countries or groups by year, by whose figures: what each side declares, what a compiler made of both, how far the sides differ, and which figure a named rule prefers. The two may not share a member.",
    args: {
      of: t.arg({ type: "PartyCode", required: true, description: "The reporter: CHN, or CA5." }),
      with: t.arg({ type: "PartyCode", required: true, description: "The partner: KGZ." }),
      from: t.arg.int({ required: true, defaultValue: 1990, description: "First year." }),
      to: t.arg.int({ required: true, defaultValue: 2100, description: "Last year." }),
    },
    resolve: (_root, args) => mirrorTrade(args),
  }),
}))
