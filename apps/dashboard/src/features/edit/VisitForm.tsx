"use client"

import { useState } from "react"
import { useApi } from "@/lib/use-api"
import type { Option } from "./Combobox"
import { EditForm } from "./EditForm"
import { namesOf } from "./options"
import { sourceInput } from "./source-draft"
import type { EditSettings, Standing } from "./use-edit"
import { VisitFields } from "./VisitFields"
import type { Names } from "./value-words"
import { blankVisit, type VisitDraft, visitStanding } from "./visit-edits"

// Whoever sends a document loads it, and what parses it.
const documents = () => import("./visit-documents")

export interface VisitFormProps {
  row: Standing<VisitDraft> | null
  countries: readonly Option[]
  leaders: readonly Option[]
  /** Names of the events and the like that the row has. */
  labels: Names
}

/** How visits are sent to the API and read again. */
function useVisitEdits(): Pick<EditSettings<VisitDraft>, "send" | "reread"> {
  const client = useApi()
  return {
    send: async (row, { input, changed, source, reason, validateOnly }) => {
      const cited = sourceInput(source)
      const { leaderSlug: _, ...corrections } = changed
      const { data, error } = row
        ? await client.mutation(async () => (await documents()).CorrectVisit, {
            slug: row.slug,
            expected: row.revision,
            input: corrections,
            source: cited,
            reason,
            validateOnly,
          })
        : await client.mutation(async () => (await documents()).RecordVisit, {
            input,
            source: cited ?? {},
            reason,
            validateOnly,
          })
      return { done: data ? { ...data.edit, slug: data.edit.row?.slug ?? null } : null, error }
    },
    reread: async (slug) => {
      const { data } = await client.query(
        async () => (await documents()).VisitToEdit,
        { slug },
        { requestPolicy: "network-only" },
      )
      return data?.visit ? visitStanding(data.visit) : null
    },
  }
}

/** Records or corrects a visit. */
export function VisitForm({ row, countries, leaders, labels }: VisitFormProps) {
  const edits = useVisitEdits()
  const [known, setKnown] = useState(labels)
  return (
    <EditForm
      noun="visit"
      row={row}
      blank={blankVisit}
      required={["leaderSlug", "hostIso3", "cities", "startDate", "endDate", "summary"]}
      names={{ ...namesOf(countries, leaders), ...known }}
      hrefOf={(slug) => `/visits/${encodeURIComponent(slug)}`}
      {...edits}
    >
      {(form) => (
        <VisitFields
          form={form}
          countries={countries}
          leaders={leaders}
          labels={known}
          onLabels={(more) => setKnown((labels) => ({ ...labels, ...more }))}
        />
      )}
    </EditForm>
  )
}
