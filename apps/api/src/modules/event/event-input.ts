import { builder } from "../../builder.ts"
import { VerificationEnum } from "../source/source.ts"

const sentences = {
  name: "Name with its year, such as SCO Summit 2024.",
  seriesSlug: "Key of its series; null for a single event.",
  hostIso3: "The host country; null when unknown.",
  city: "City, or video for a meeting held online; null when unknown.",
  startDate: "First day.",
  endDate: "Last day.",
  verification: "How far it was checked; STORED needs a source with an address.",
  participants: "Codes of the participants.",
}

export const RecordEventInput = builder.inputType("RecordEventInput", {
  description: "A multilateral event to record.",
  fields: (t) => ({
    name: t.string({ required: true, description: sentences.name }),
    seriesSlug: t.string({ description: sentences.seriesSlug }),
    hostIso3: t.field({ type: "CountryCode", description: sentences.hostIso3 }),
    city: t.string({ description: sentences.city }),
    startDate: t.field({ type: "Date", required: true, description: sentences.startDate }),
    endDate: t.field({ type: "Date", required: true, description: sentences.endDate }),
    verification: t.field({
      type: VerificationEnum,
      required: true,
      defaultValue: "stored",
      description: sentences.verification,
    }),
    participants: t.field({
      type: ["CountryCode"],
      required: true,
      defaultValue: [],
      description: sentences.participants,
    }),
  }),
})

export const CorrectEventInput = builder.inputType("CorrectEventInput", {
  description: "What to correct in an event. What is left out stays as it is; its key stays, too.",
  fields: (t) => ({
    name: t.string({ description: sentences.name }),
    seriesSlug: t.string({ description: sentences.seriesSlug }),
    hostIso3: t.field({ type: "CountryCode", description: sentences.hostIso3 }),
    city: t.string({ description: sentences.city }),
    startDate: t.field({ type: "Date", description: sentences.startDate }),
    endDate: t.field({ type: "Date", description: sentences.endDate }),
    verification: t.field({ type: VerificationEnum, description: sentences.verification }),
    participants: t.field({ type: ["CountryCode"], description: sentences.participants }),
  }),
})
