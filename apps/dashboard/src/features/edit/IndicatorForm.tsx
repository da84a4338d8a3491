"use client"

import type { VariablesOf } from "@khorgos/types"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useApi } from "@/lib/use-api"
import { TextField } from "@/ui/TextField"
import { compareHref } from "./compare-href"
import type { Filled } from "./draft"
import { EditForm } from "./EditForm"
import { LongText, Part } from "./fields"
import type { RecordIndicator } from "./indicator-documents"
import { sourceInput } from "./source-draft"
import type { Editing, EditSettings } from "./use-edit"
import { useField } from "./use-field"

// Whoever sends a document loads it, and what parses it.
const document = async () => (await import("./indicator-documents")).RecordIndicator

type IndicatorDraft = Filled<VariablesOf<typeof RecordIndicator>["input"]>

interface Preview {
  rows: number
  countries: string[]
  firstYear: number
  lastYear: number
}

const blank: IndicatorDraft = { name: "", unit: "", description: "", csv: "" }

/** How an indicator is sent to the API, and what its file was found to hold. */
function useIndicatorEdits() {
  const client = useApi()
  const [preview, setPreview] = useState<Preview | null>(null)
  const edits: Pick<EditSettings<IndicatorDraft>, "send" | "reread"> = {
    send: async (_row, { input, source, reason, validateOnly }) => {
      const cited = sourceInput(source) ?? {}
      const { data, error } = await client.mutation(document, {
        input,
        source: cited,
        reason,
        validateOnly,
      })
      setPreview(data?.edit.preview ?? null)
      return { done: data ? { ...data.edit, slug: data.edit.row?.code ?? null } : null, error }
    },
    reread: async () => null,
  }
  return { edits, preview }
}

/** Uploads an indicator of one's own. */
export function IndicatorForm() {
  const { edits, preview } = useIndicatorEdits()
  return (
    <EditForm
      noun="indicator"
      row={null}
      blank={blank}
      required={["name", "unit", "description", "csv"]}
      names={{}}
      hrefOf={(code) => compareHref(code, preview?.countries ?? [])}
      summary={<FileHolds preview={preview} />}
      {...edits}
    >
      {(form) => <IndicatorFields form={form} preview={preview} />}
    </EditForm>
  )
}

function FileHolds({ preview }: { preview: Preview | null }) {
  const t = useTranslations("edit.indicator")
  if (!preview) return null
  const { rows, countries, firstYear, lastYear } = preview
  return (
    <p role="status" className="mt-2 text-small">
      {t("holds", {
        rows,
        countries: countries.length,
        first: String(firstYear),
        last: String(lastYear),
      })}
    </p>
  )
}

interface FieldsProps {
  form: Editing<IndicatorDraft>
  preview: Preview | null
}

function IndicatorFields({ form, preview }: FieldsProps) {
  const t = useTranslations("edit.indicator")
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
          maxLength={120}
          autoComplete="off"
          value={values.name}
          onChange={({ target }) => form.set("name", target.value)}
        />
        <TextField
          {...field("unit")}
          label={t("unit")}
          hint={t("unitHint")}
          required
          maxLength={120}
          autoComplete="off"
          value={values.unit}
          onChange={({ target }) => form.set("unit", target.value)}
        />
        <LongText
          {...field("description")}
          label={t("description")}
          hint={t("descriptionHint")}
          required
          maxLength={1000}
          value={values.description}
          onChange={(description) => form.set("description", description)}
        />
      </Part>
      <Part heading={t("values")}>
        <div>
          <TextField
            {...field("csv")}
            label={t("file")}
            hint={t("fileHint")}
            type="file"
            accept=".csv,text/csv"
            required
            onChange={async ({ target }) => {
              const text = await target.files?.[0]?.text()
              form.leave("csv")
              form.set("csv", text ?? "")
            }}
          />
          <FileHolds preview={preview} />
        </div>
      </Part>
    </>
  )
}
