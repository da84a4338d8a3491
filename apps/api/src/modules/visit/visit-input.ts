import { builder } from "../../builder.ts"
import { VerificationEnum } from "../source/source.ts"
import { DateCheckEnum, VisitTypeEnum } from "./visit.ts"

const sentences = {
  hostIso3: "The country visited.",
  cities: "Cities visited, in order.",
  startDate: "First day of the stop.",
  endDate: "Last day of the stop.",
  type: "What kind of visit it was.",
  bilateral: "Whether there was a bilateral part.",
  summary: "What happened, in a sentence: at most 1,000 characters.",
  verification: "How far it was checked; STORED needs a source with an address.",
  dateCheck: "How far its days were checked; NONE for a visit that is RECALLED.",
  eventSlugs: "Keys of the multilateral events it was made for.",
}

export const RecordVisitInput = builder.inputType("RecordVisitInput", {
  description: "A visit to record: one stop in one country.",
  fields: (t) => ({
    leaderSlug: t.string({ required: true, description: "Key of the leader who came." }),
    hostIso3: t.field({ type: "CountryCode", required: true, description: sentences.hostIso3 }),
    cities: t.stringList({ required: true, description: sentences.cities }),
    startDate: t.field({ type: "Date", required: true, description: sentences.startDate }),
    endDate: t.field({ type: "Date", required: true, description: sentences.endDate }),
    type: t.field({ type: VisitTypeEnum, required: true, description: sentences.type }),
    bilateral: t.boolean({
      required: true,
      defaultValue: true,
      description: sentences.bilateral,
    }),
    summary: t.string({ required: true, description: sentences.summary }),
    verification: t.field({
      type: VerificationEnum,
      required: true,
      defaultValue: "stored",
      description: sentences.verification,
    }),
    dateCheck: t.field({
      type: DateCheckEnum,
      required: true,
      defaultValue: "day",
      description: sentences.dateCheck,
    }),
    tripSlug: t.string({
      description: "Key of the trip it was a stop of; when left out, it is a trip of its own.",
    }),
    eventSlugs: t.stringList({
      required: true,
      defaultValue: [],
      description: sentences.eventSlugs,
    }),
  }),
})
export const CorrectVisitInput = builder.inputType("CorrectVisitInput", {
  description: "What to correct in a visit. What is left out stays as it is; its key stays, too.",
  fields: (t) => ({
    hostIso3: t.field({ type: "CountryCode", description: sentences.hostIso3 }),
    cities: t.stringList({ description: sentences.cities }),
    startDate: t.field({ type: "Date", description: sentences.startDate }),
    endDate: t.field({ type: "Date", description: sentences.endDate }),
    type: t.field({ type: VisitTypeEnum, description: sentences.type }),
    bilateral: t.boolean({ description: sentences.bilateral }),
    summary: t.string({ description: sentences.summary }),
    verification: t.field({ type: VerificationEnum, description: sentences.verification }),
    dateCheck: t.field({ type: DateCheckEnum, description: sentences.dateCheck }),
    tripSlug: t.string({
      description: "Key of another trip of the leader; null for a trip of its own.",
    }),
    eventSlugs: t.stringList({ description: sentences.eventSlugs }),
  }),
})
