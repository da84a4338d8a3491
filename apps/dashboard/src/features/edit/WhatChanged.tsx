"use client"

import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { Button } from "@/ui/Button"
import { Diff } from "./Diff"
import type { Values } from "./draft"
import type { Meanwhile } from "./use-edit"
import { fieldWords, type Names, valueWords } from "./value-words"

interface WhatChangedProps {
  /** What is typed. */
  values: Values
  onTake: (field: string, value: Values[string]) => void
  meanwhile: Meanwhile
  names: Names
}

/** What somebody else changed in the row meanwhile; where both changed a field, whose value is to stay. */
export function WhatChanged({ values, onTake, meanwhile, names }: WhatChangedProps) {
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
            <b>{valueWords(t, formats, names, values[field] ?? mine) ?? t("diff.nothing")}</b>
          </p>
          <Button tone="quiet" onClick={() => onTake(field, other)}>
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
