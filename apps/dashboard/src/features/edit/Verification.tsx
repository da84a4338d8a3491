"use client"

import { useTranslations } from "next-intl"
import type { Values } from "./draft"
import { OneOf } from "./fields"
import type { Editing } from "./use-edit"
import { useField } from "./use-field"

const statuses = ["STORED", "RECALLED"] as const
type Status = (typeof statuses)[number]

interface VerificationProps<V extends Values & { verification: Status }> {
  form: Editing<V>
  onChange: (status: Status) => void
}

/** How far a row was checked; to raise it asks for a source with an address. */
export function Verification<V extends Values & { verification: Status }>(
  props: VerificationProps<V>,
) {
  const { form, onChange } = props
  const t = useTranslations("edit.verification")
  const field = useField(form)
  const isRaised =
    form.row?.values.verification === "RECALLED" && form.values.verification === "STORED"
  return (
    <OneOf
      {...field("verification")}
      label={t("label")}
      value={form.values.verification}
      onChange={(status) => {
        onChange(status)
        if (status === "STORED" && form.row?.values.verification === "RECALLED")
          form.setSource({ kind: "document" })
      }}
      options={statuses.map((value) => ({
        value,
        label: t(value),
        hint: value === "STORED" && isRaised ? t("raised") : t(`${value}Hint`),
      }))}
    />
  )
}
