import { builder } from "../../builder.ts"
import { VerificationEnum } from "../source/source.ts"

const sentences = {
  date: "Day it was made.",
  title: "Title.",
  note: "What kind of text it is and what of it was read: at most 1,000 characters.",
  verification: "How far it was checked; STORED needs a source with an address.",
  parties: "Codes of its parties.",
  topicSlugs: "Keys of the topics that it speaks of.",
  newTopics: "Names of topics that no statement had before; they are added.",
}

export const RecordStatementInput = builder.inputType("RecordStatementInput", {
  description: "A statement to record.",
  fields: (t) => ({
    date: t.field({ type: "Date", required: true, description: sentences.date }),
    title: t.string({ required: true, description: sentences.title }),
    note: t.string({ required: true, description: sentences.note }),
    verification: t.field({
      type: VerificationEnum,
      required: true,
      defaultValue: "stored",
      description: sentences.verification,
    }),
    parties: t.field({
      type: ["CountryCode"],
      required: true,
      description: sentences.parties,
    }),
    topicSlugs: t.stringList({
      required: true,
      defaultValue: [],
      description: sentences.topicSlugs,
    }),
    newTopics: t.stringList({ required: true, defaultValue: [], description: sentences.newTopics }),
  }),
})

export const CorrectStatementInput = builder.inputType("CorrectStatementInput", {
  description:
    "What to correct in a statement. What is left out stays as it is; its key stays, too.",
  fields: (t) => ({
    date: t.field({ type: "Date", description: sentences.date }),
    title: t.string({ description: sentences.title }),
    note: t.string({ description: sentences.note }),
    verification: t.field({ type: VerificationEnum, description: sentences.verification }),
    parties: t.field({ type: ["CountryCode"], description: sentences.parties }),
    topicSlugs: t.stringList({ description: sentences.topicSlugs }),
    newTopics: t.stringList({ required: true, defaultValue: [], description: sentences.newTopics }),
  }),
})
