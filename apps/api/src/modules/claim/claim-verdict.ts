import { Prisma } from "@khorgos/prisma"
import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { Source, VerificationEnum } from "../source/source.ts"
import type { FigureDraft, MomentName, PartDraft, VerdictDraft } from "./claim-check.ts"
import { ClaimBasisEnum, ClaimMomentEnum, ClaimOutcomeEnum, ClaimUnitEnum } from "./claim-enums.ts"
import { outcomeOf, outcomeOfPart } from "./judgement.ts"

type SourceRow = typeof Source.$inferType

/** A verdict with what its resolvers need beside it. */
export interface Verdict extends VerdictDraft {
  moment: MomentName
  until: Date
  /** The sources of all verdicts of the claim, read once. */
  sources: () => Promise<SourceRow[]>
}

interface Figure extends FigureDraft {
  sources: Verdict["sources"]
}

const ClaimPart = builder.objectRef<PartDraft>("ClaimPart").implement({
  description: "A part of a claim that can hold or fail by itself.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "The part, in words." }),
    outcome: t.field({
      type: ClaimOutcomeEnum,
      description: "What the figures say to it.",
      resolve: ({ answer }) => outcomeOfPart(answer),
    }),
  }),
})

const ClaimFigure = builder.objectRef<Figure>("ClaimFigure").implement({
  description: "A figure that a verdict rests on.",
  fields: (t) => ({
    label: t.exposeString("label", { description: "What it is." }),
    unit: t.expose("unit", { type: ClaimUnitEnum, description: "What its value counts." }),
    value: t.field({
      type: "Decimal",
      nullable: true,
      description: "The value in the figure's unit; null when unknown or when it is a day.",
      resolve: ({ value }) => decimal(value),
    }),
    claimed: t.field({
      type: "Decimal",
      nullable: true,
      description: "What the claim says it is, in the same unit; null when it says nothing.",
      resolve: ({ claimed }) => decimal(claimed ?? null),
    }),
    year: t.int({
      nullable: true,
      description: "The year it is of; null when it is of no single year.",
      resolve: ({ year }) => year ?? null,
    }),
    day: t.field({
      type: "Date",
      nullable: true,
      description: "The day it is of; null when it is of no single day.",
      resolve: ({ day }) => (day === undefined ? null : dayOf(day)),
    }),
    complete: t.exposeBoolean("complete", {
      description:
        "Whether nothing that belongs to it is missing, damaged or of a part of the year.",
    }),
    missing: t.string({
      nullable: true,
      description: "What is missing from it, in words; null when nothing is.",
      resolve: ({ missing }) => missing ?? null,
    }),
    verification: t.field({
      type: VerificationEnum,
      nullable: true,
      description: "How far the rows behind it were checked; null for statistics, which are not.",
      resolve: ({ verification }) => (verification ? verifications[verification] : null),
    }),
    sources: t.field({
      type: [Source],
      complexity: rows(2),
      description: "Whose figure it is.",
      resolve: async ({ sources, sourceKeys }) =>
        (await sources()).filter(({ key }) => sourceKeys.includes(key)),
    }),
  }),
})

const verifications = { STORED: "stored", RECALLED: "recalled" } as const

export const ClaimVerdict = builder.objectRef<Verdict>("ClaimVerdict").implement({
  description:
    "What one set of figures says to a claim, as of one moment. It is computed from the data at each reading and never stored.",
  fields: (t) => ({
    moment: t.expose("moment", { type: ClaimMomentEnum, description: "As of when." }),
    until: t.expose("until", {
      type: "Date",
      description: "Last day that counts: for statistics the end of the last complete year.",
    }),
    basis: t.expose("basis", { type: ClaimBasisEnum, description: "Whose figures." }),
    whose: t.exposeString("whose", { description: "Whose figures, in words." }),
    outcome: t.field({
      type: ClaimOutcomeEnum,
      description: "What they say to the claim as a whole.",
      resolve: ({ parts }) => outcomeOf(parts.map(({ answer }) => answer)),
    }),
    sentence: t.exposeString("sentence", {
      description: "The verdict as a plain sentence with its figures.",
    }),
    parts: t.expose("parts", {
      type: [ClaimPart],
      complexity: rows(4),
      description: "The parts of the claim.",
    }),
    figures: t.field({
      type: [ClaimFigure],
      complexity: rows(7),
      description: "The figures that it rests on.",
      resolve: ({ figures, sources }) => figures.map((figure) => ({ ...figure, sources })),
    }),
    caveats: t.field({
      type: ["String"],
      description: "What to keep in mind: coverage, missing reports, damaged or recalled rows.",
      resolve: ({ caveats, figures }) => [
        ...caveats,
        ...(figures.some(({ verification }) => verification === "RECALLED") ? [recalled] : []),
      ],
    }),
  }),
})

const recalled =
  "Some of the rows behind it are from general knowledge: the sources that they cite were not opened."

function decimal(value: string | null) {
  return value === null ? null : new Prisma.Decimal(value)
}

export function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
