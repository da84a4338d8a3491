"use client"

import { useTranslations } from "next-intl"
import { useApi } from "@/lib/use-api"
import { TextField } from "@/ui/TextField"
import { type Option, searchIn } from "./Combobox"
import { EditForm } from "./EditForm"
import { LongText, Part } from "./fields"
import { ManyChoices } from "./ManyChoices"
import { chosenOf, namesOf, valuesOf } from "./options"
import { sourceInput } from "./source-draft"
import { blankStatement, type StatementDraft, statementStanding } from "./statement-edits"
import { TextList } from "./TextList"
import type { Editing, EditSettings, Standing } from "./use-edit"
import { useField } from "./use-field"
import { Verification } from "./Verification"

// Whoever sends a document loads it, and what parses it.
const documents = () => import("./statement-documents")

export interface StatementFormProps {
  row: Standing<StatementDraft> | null
  parties: readonly Option[]
  topics: readonly Option[]
}

/** How statements are sent to the API and read again. */
function useStatementEdits(): Pick<EditSettings<StatementDraft>, "send" | "reread"> {
  const client = useApi()
  return {
    send: async (row, { input, changed, source, ...rest }) => {
      const cited = sourceInput(source)
      const { data, error } = row
        ? await client.mutation(async () => (await documents()).CorrectStatement, {
            slug: row.slug,
            expected: row.revision,
            input: { newTopics: [], ...changed },
            source: cited,
            ...rest,
          })
        : await client.mutation(async () => (await documents()).RecordStatement, {
            input,
            source: cited ?? {},
            ...rest,
          })
      return { done: data ? { ...data.edit, slug: data.edit.row?.slug ?? null } : null, error }
    },
    reread: async (slug) => {
      const policy = { requestPolicy: "network-only" } as const
      const { data } = await client.query(
        async () => (await documents()).StatementToEdit,
        { slug },
        policy,
      )
      return data?.statement ? statementStanding(data.statement) : null
    },
  }
}

/** Records or corrects a statement. */
export function StatementForm(props: StatementFormProps) {
  const edits = useStatementEdits()
  return (
    <EditForm
      noun="statement"
      row={props.row}
      blank={blankStatement}
      required={["date", "title", "note", "parties"]}
      names={namesOf(props.parties, props.topics)}
      hrefOf={(slug) => `/statements/${encodeURIComponent(slug)}`}
      {...edits}
    >
      {(form) => <StatementFields {...props} form={form} />}
    </EditForm>
  )
}

type FieldsProps = StatementFormProps & { form: Editing<StatementDraft> }

function StatementFields(props: FieldsProps) {
  const t = useTranslations("edit.statement")
  const { form } = props
  const field = useField(form)
  const { values } = form
  return (
    <>
      <Part heading={t("what")}>
        <TextField
          {...field("date")}
          label={t("date")}
          type="date"
          required
          value={values.date}
          onChange={({ target }) => form.set("date", target.value)}
        />
        <TextField
          {...field("title")}
          label={t("title")}
          hint={t("titleHint")}
          required
          maxLength={500}
          autoComplete="off"
          value={values.title}
          onChange={({ target }) => form.set("title", target.value)}
        />
        <LongText
          {...field("note")}
          label={t("note")}
          hint={t("noteHint")}
          required
          maxLength={1000}
          value={values.note}
          onChange={(note) => form.set("note", note)}
        />
        <Subjects {...props} />
      </Part>
      <Part heading={t("checked")}>
        <Verification form={form} onChange={(verification) => form.change({ verification })} />
      </Part>
    </>
  )
}

function Subjects({ form, parties, topics }: FieldsProps) {
  const t = useTranslations("edit.statement")
  const field = useField(form)
  const { values } = form
  return (
    <>
      <ManyChoices
        {...field("parties")}
        label={t("parties")}
        hint={t("partiesHint")}
        required
        chosen={chosenOf(parties, values.parties)}
        search={searchIn(parties)}
        onChange={(chosen) => form.set("parties", valuesOf(chosen))}
      />
      <ManyChoices
        {...field("topicSlugs")}
        label={t("topics")}
        hint={t("topicsHint")}
        chosen={chosenOf(topics, values.topicSlugs)}
        search={searchIn(topics)}
        onChange={(chosen) => form.set("topicSlugs", valuesOf(chosen))}
      />
      <TextList
        {...field("newTopics")}
        label={t("newTopics")}
        hint={t("newTopicsHint")}
        values={values.newTopics}
        onChange={(newTopics) => form.set("newTopics", newTopics)}
      />
    </>
  )
}
