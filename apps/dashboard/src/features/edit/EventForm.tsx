"use client"

import { useTranslations } from "next-intl"
import { useApi } from "@/lib/use-api"
import { TextField } from "@/ui/TextField"
import { Combobox, type Option, searchIn } from "./Combobox"
import { EditForm } from "./EditForm"
import { blankEvent, type EventDraft, eventStanding } from "./event-edits"
import { Part } from "./fields"
import { ManyChoices } from "./ManyChoices"
import { chosenOf, labelOf, namesOf, valuesOf } from "./options"
import { sourceInput } from "./source-draft"
import type { Editing, EditSettings, Standing } from "./use-edit"
import { useField } from "./use-field"
import { Verification } from "./Verification"

// Whoever sends a document loads it, and what parses it.
const documents = () => import("./event-documents")

export interface EventFormProps {
  row: Standing<EventDraft> | null
  countries: readonly Option[]
  parties: readonly Option[]
  series: readonly Option[]
}

/** How events are sent to the API and read again. */
function useEventEdits(): Pick<EditSettings<EventDraft>, "send" | "reread"> {
  const client = useApi()
  return {
    send: async (row, { input, changed, source, ...rest }) => {
      const cited = sourceInput(source)
      const { data, error } = row
        ? await client.mutation(async () => (await documents()).CorrectEvent, {
            slug: row.slug,
            expected: row.revision,
            input: changed,
            source: cited,
            ...rest,
          })
        : await client.mutation(async () => (await documents()).RecordEvent, {
            input,
            source: cited ?? {},
            ...rest,
          })
      return { done: data ? { ...data.edit, slug: data.edit.row?.slug ?? null } : null, error }
    },
    reread: async (slug) => {
      const { data } = await client.query(
        async () => (await documents()).EventToEdit,
        { slug },
        { requestPolicy: "network-only" },
      )
      return data?.event ? eventStanding(data.event) : null
    },
  }
}

/** Records or corrects a multilateral event. */
export function EventForm(props: EventFormProps) {
  const { row, countries, parties, series } = props
  const edits = useEventEdits()
  return (
    <EditForm
      noun="event"
      row={row}
      blank={blankEvent}
      required={["name", "startDate", "endDate"]}
      names={namesOf(countries, parties, series)}
      hrefOf={(slug) => `/events/${encodeURIComponent(slug)}`}
      {...edits}
    >
      {(form) => <EventFields {...props} form={form} />}
    </EditForm>
  )
}

type FieldsProps = EventFormProps & { form: Editing<EventDraft> }

function EventFields(props: FieldsProps) {
  const { form, parties } = props
  const t = useTranslations("edit.event")
  const field = useField(form)
  const { values } = form
  return (
    <>
      <Part heading={t("what")}>
        <TextField
          {...field("name")}
          label={t("name")}
          hint={t("nameHint")}
          required
          maxLength={200}
          autoComplete="off"
          value={values.name}
          onChange={({ target }) => form.set("name", target.value)}
        />
        <Place {...props} />
        <ManyChoices
          {...field("participants")}
          label={t("participants")}
          hint={t("participantsHint")}
          chosen={chosenOf(parties, values.participants)}
          search={searchIn(parties)}
          onChange={(chosen) => form.set("participants", valuesOf(chosen))}
        />
      </Part>
      <Part heading={t("checked")}>
        <Verification form={form} onChange={(verification) => form.change({ verification })} />
      </Part>
    </>
  )
}

function Place({ form, countries, series }: FieldsProps) {
  const t = useTranslations("edit.event")
  const field = useField(form)
  const { values } = form
  return (
    <>
      <Combobox
        {...field("seriesSlug")}
        label={t("series")}
        hint={t("seriesHint")}
        chosen={labelOf(series, values.seriesSlug)}
        search={searchIn(series)}
        onChoose={(option) => form.set("seriesSlug", option?.value ?? null)}
      />
      <Combobox
        {...field("hostIso3")}
        label={t("host")}
        hint={t("hostHint")}
        chosen={labelOf(countries, values.hostIso3)}
        search={searchIn(countries)}
        onChoose={(option) => form.set("hostIso3", option?.value ?? null)}
      />
      <TextField
        {...field("city")}
        label={t("city")}
        hint={t("cityHint")}
        maxLength={100}
        autoComplete="off"
        value={values.city ?? ""}
        onChange={({ target }) => form.set("city", target.value === "" ? null : target.value)}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        {(["startDate", "endDate"] as const).map((name) => (
          <TextField
            key={name}
            {...field(name)}
            label={t(name)}
            type="date"
            required
            value={values[name]}
            onChange={({ target }) => form.set(name, target.value)}
          />
        ))}
      </div>
    </>
  )
}
