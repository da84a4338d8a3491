"use client"

import { useTranslations } from "next-intl"
import { TextField } from "@/ui/TextField"
import { Combobox, type Option, searchIn } from "./Combobox"
import { LongText, OneOf, Part, Yes } from "./fields"
import { ManyChoices } from "./ManyChoices"
import { labelOf } from "./options"
import { TextList } from "./TextList"
import type { Editing } from "./use-edit"
import { useField } from "./use-field"
import { useEventSearch, useTripSearch } from "./use-searches"
import { Verification } from "./Verification"
import type { Names } from "./value-words"
import type { VisitDraft } from "./visit-edits"

export interface VisitFieldsProps {
  form: Editing<VisitDraft>
  countries: readonly Option[]
  leaders: readonly Option[]
  labels: Names
  onLabels: (more: Names) => void
}

const types = ["STATE", "OFFICIAL", "WORKING", "SUMMIT", "STOPOVER"] as const
const checks = ["DAY", "PARTIAL", "NONE"] as const

/** Who came where, when, for what, and how far it was checked. */
export function VisitFields(props: VisitFieldsProps) {
  const t = useTranslations("edit.visit")
  return (
    <>
      <Part heading={t("who")}>
        <Who {...props} />
      </Part>
      <Part heading={t("what")}>
        <What {...props} />
      </Part>
      <Part heading={t("checked")}>
        <Checked {...props} />
      </Part>
    </>
  )
}

function Who({ form, countries, leaders, labels, onLabels }: VisitFieldsProps) {
  const t = useTranslations("edit.visit")
  const field = useField(form)
  const { values, row } = form
  const trips = useTripSearch(values)
  return (
    <>
      {row ? (
        <p className="text-small">
          <span className="block font-medium">{t("leader")}</span>
          {labelOf(leaders, values.leaderSlug)}
          <span className="block text-muted text-note">{t("leaderStays")}</span>
        </p>
      ) : (
        <Combobox
          {...field("leaderSlug")}
          label={t("leader")}
          hint={t("leaderHint")}
          required
          chosen={labelOf(leaders, values.leaderSlug)}
          search={searchIn(leaders)}
          onChoose={(option) => form.change({ leaderSlug: option?.value ?? "", tripSlug: null })}
        />
      )}
      <Combobox
        {...field("hostIso3")}
        label={t("host")}
        hint={t("hostHint")}
        required
        chosen={labelOf(countries, values.hostIso3)}
        search={searchIn(countries)}
        onChoose={(option) => form.set("hostIso3", option?.value ?? "")}
      />
      <TextList
        {...field("cities")}
        label={t("cities")}
        hint={t("citiesHint")}
        required
        values={values.cities}
        onChange={(cities) => form.set("cities", cities)}
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
            onChange={({ target }) =>
              form.change(
                name === "startDate" && values.endDate === values.startDate
                  ? { startDate: target.value, endDate: target.value }
                  : { [name]: target.value },
              )
            }
          />
        ))}
      </div>
      <Combobox
        {...field("tripSlug")}
        label={t("trip")}
        hint={t("tripHint")}
        chosen={
          values.tripSlug === null ? t("ownTrip") : (labels[values.tripSlug] ?? values.tripSlug)
        }
        search={async (text) => [{ value: "", label: t("ownTrip") }, ...(await trips(text))]}
        onChoose={(option) => {
          if (option?.value) onLabels({ [option.value]: option.label })
          form.set("tripSlug", option?.value || null)
        }}
      />
    </>
  )
}

function What({ form, labels, onLabels }: VisitFieldsProps) {
  const t = useTranslations("edit.visit")
  const field = useField(form)
  const { values } = form
  const events = useEventSearch(values)
  return (
    <>
      <OneOf
        {...field("type")}
        label={t("type")}
        value={values.type}
        onChange={(type) =>
          form.change({ type, bilateral: type !== "SUMMIT" && type !== "STOPOVER" })
        }
        options={types.map((value) => ({
          value,
          label: t(`types.${value}`),
          hint: t(`typeHints.${value}`),
        }))}
      />
      <Yes
        {...field("bilateral")}
        label={t("bilateral")}
        checked={values.bilateral}
        onChange={(bilateral) => form.set("bilateral", bilateral)}
      />
      <ManyChoices
        {...field("eventSlugs")}
        label={t("events")}
        hint={t("eventsHint")}
        chosen={values.eventSlugs.map((value) => ({ value, label: labels[value] ?? value }))}
        search={events}
        onChange={(chosen) => {
          onLabels(Object.fromEntries(chosen.map(({ value, label }) => [value, label])))
          form.set(
            "eventSlugs",
            chosen.map(({ value }) => value),
          )
        }}
      />
      <LongText
        {...field("summary")}
        label={t("summary")}
        hint={t("summaryHint")}
        required
        maxLength={1000}
        value={values.summary}
        onChange={(summary) => form.set("summary", summary)}
      />
    </>
  )
}

function Checked({ form }: VisitFieldsProps) {
  const t = useTranslations("edit.visit")
  const field = useField(form)
  const { values } = form
  return (
    <>
      <Verification
        form={form}
        onChange={(verification) =>
          form.change(
            verification === "RECALLED" ? { verification, dateCheck: "NONE" } : { verification },
          )
        }
      />
      <OneOf
        {...field("dateCheck")}
        label={t("dateCheck")}
        value={values.dateCheck}
        onChange={(dateCheck) => form.set("dateCheck", dateCheck)}
        options={checks.map((value) => ({ value, label: t(`dateChecks.${value}`) }))}
      />
    </>
  )
}
