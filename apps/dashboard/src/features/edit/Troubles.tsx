"use client"

import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { Button } from "@/ui/Button"
import { ErrorState } from "@/ui/states"
import { Diff } from "./Diff"
import type { Values } from "./draft"
import type { Trouble } from "./edit-faults"
import type { Editing, Meanwhile } from "./use-edit"
import { fieldWords, type Names, valueWords } from "./value-words"

type Standstill = Exclude<Trouble, { kind: "faults" | "conflict" }>

/** Why it did not go through, that nothing typed is lost, and what to do. */
export function Standstill({ trouble }: { trouble: Standstill }) {
  const t = useTranslations("edit.trouble")
  const kept = t("kept")
  if (trouble.kind === "other")
    return (
      <ErrorState
        happened={t("other")}
        safe={kept}
        next={t("said", { message: trouble.message })}
      />
    )
  return (
    <ErrorState
      happened={t(`${trouble.kind}.happened`)}
      safe={kept}
      next={t(`${trouble.kind}.next`)}
    />
  )
}

interface MeanwhileProps<V extends Values> {
  form: Editing<V>
  meanwhile: Meanwhile
  names: Names
}

/** What somebody else changed in the row meanwhile; where both changed a field, whose value is to stay. */
export function WhatChanged<V extends Values>({ form, meanwhile, names }: MeanwhileProps<V>) {
  const t = useTranslations("edit")
  const formats = useFormats()
  const { by, at, theirs, before, collisions } = meanwhile
  const fields = Object.entries(theirs).map(([field, after]) => ({
    field,
    before: before[field],
    after,
  }))
  return (
    <section role="alert" className="max-w-prose border-warn border-l-2 py-1 pl-5">
      <h2 className="font-semibold font-serif text-lead">{t("conflict.happened")}</h2>
      <p className="mt-1 text-small">
        {t(by ? "conflict.who" : "conflict.load", {
          name: by ?? "",
          at: at ? formats.moment(at) : "",
        })}{" "}
        {t("conflict.kept")}
      </p>
      <div className="mt-4">
        <Diff fields={fields} names={names} />
      </div>
      {collisions.map(({ field, mine, theirs: other }) => (
        <div key={field} className="mt-4 text-small">
          <p>
            {t("conflict.both", { field: fieldWords(t, field) })}{" "}
            <b>{valueWords(t, formats, names, form.values[field] ?? mine) ?? t("diff.nothing")}</b>
          </p>
          <Button
            tone="quiet"
            onClick={() => form.change({ [field]: other } as unknown as Partial<V>)}
          >
            {t("conflict.takeTheirs", {
              value: valueWords(t, formats, names, other) ?? t("diff.nothing"),
            })}
          </Button>
        </div>
      ))}
      <p className="mt-4 text-small">{t("conflict.next")}</p>
    </section>
  )
}
