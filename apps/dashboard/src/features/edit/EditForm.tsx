"use client"

import dynamic from "next/dynamic"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react"
import { Button } from "@/ui/Button"
import type { Values } from "./draft"
import { LongText, Part } from "./fields"
import { SourceFields } from "./SourceFields"
import { Standstill } from "./Troubles"
import { type Editing, type EditSettings, useEdit } from "./use-edit"
import { useFaultWords, useField } from "./use-field"

// What comes after typing is loaded when it is there.
const Preview = dynamic(() => import("./Preview").then(({ Preview }) => Preview))
const Saved = dynamic(() => import("./Saved").then(({ Saved }) => Saved))
const WhatChanged = dynamic(() => import("./WhatChanged").then(({ WhatChanged }) => WhatChanged))

export interface EditFormProps<V extends Values> extends EditSettings<V> {
  noun: "visit" | "event" | "statement" | "indicator"
  /** The row's own page. */
  hrefOf: (slug: string) => string
  /** What stands above the changes before they are saved. */
  summary?: ReactNode
  children: (form: Editing<V>) => ReactNode
}

/** The form of a row: its fields, where the edit comes from and why; then what will change; then what was saved. */
export function EditForm<V extends Values>(props: EditFormProps<V>) {
  const { noun, hrefOf, summary, children, ...settings } = props
  const { names } = settings
  const t = useTranslations("edit")
  const router = useRouter()
  const form = useEdit(settings)
  if (form.stage === "saved" && form.done)
    return (
      <Saved
        title={t(form.row ? `saved.corrected.${noun}` : `saved.recorded.${noun}`)}
        href={form.done.slug && hrefOf(form.done.slug)}
        version={form.done.release?.version ?? null}
      >
        <Next form={form} noun={noun} again={settings.row} />
      </Saved>
    )
  if (form.stage === "preview" && form.done)
    return (
      <Preview
        changes={form.done.changes}
        names={names}
        summary={summary}
        busy={form.busy}
        onBack={form.back}
        onSave={async () => {
          if (await form.save()) router.refresh()
        }}
      />
    )
  return <Typing form={form}>{children(form)}</Typing>
}

/** What can be done after saving. */
function Next<V extends Values>(props: {
  form: Editing<V>
  noun: EditFormProps<V>["noun"]
  again: EditSettings<V>["row"]
}) {
  const t = useTranslations("edit.saved")
  const { form, noun, again } = props
  const slug = form.done?.slug
  if (again)
    return (
      <Button tone="quiet" onClick={() => form.begin(again)}>
        {t("again")}
      </Button>
    )
  return (
    <>
      {slug && noun !== "indicator" && (
        <a href={`/edit/${noun}/${encodeURIComponent(slug)}`} className="link">
          {t("correctIt")}
        </a>
      )}
      <Button tone="quiet" onClick={() => form.begin(null)}>
        {t(`another.${noun}`)}
      </Button>
    </>
  )
}

interface TypingProps<V extends Values> {
  form: Editing<V>
  children: ReactNode
}

function Typing<V extends Values>({ form, children }: TypingProps<V>) {
  const t = useTranslations("edit")
  const field = useField(form)
  const wordsOf = useFaultWords(form.names)
  const element = useRef<HTMLFormElement>(null)
  const [asked, setAsked] = useState(0)
  const { block, meanwhile } = form

  // What is wrong comes into view, and the first field of it gets the focus.
  useEffect(() => {
    if (asked > 0) element.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus()
  }, [asked])

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!(await form.preview())) setAsked((times) => times + 1)
  }

  const general = form.faults.filter(({ field }) => field === "input" || field === "slug")
  return (
    <form ref={element} onSubmit={submit} noValidate className="grid max-w-[36rem] gap-10">
      {meanwhile && (
        <WhatChanged
          values={form.values}
          onTake={form.take}
          meanwhile={meanwhile}
          names={form.names}
        />
      )}
      {children}
      <SourceFields form={form} />
      <Part heading={t("reason.heading")}>
        <LongText
          {...field("reason")}
          label={t("reason.label")}
          hint={t("reason.hint")}
          required
          maxLength={1000}
          value={form.reason}
          onChange={form.setReason}
        />
      </Part>
      <div className="grid gap-5">
        {general.map((fault) => (
          <p key={fault.message} role="alert" className="text-small text-warn">
            {wordsOf(fault)}
          </p>
        ))}
        {form.missing.length > 0 && asked > 0 && (
          <p role="alert" className="text-small text-warn">
            {t("faults.someMissing")}
          </p>
        )}
        {block && block.kind !== "session" && <Standstill trouble={block} />}
        <div>
          <Button type="submit" tone="primary" disabled={form.busy}>
            {t(form.busy ? "form.busy" : "form.preview")}
          </Button>
          <p className="mt-2 text-muted text-note">{t("form.previewHint")}</p>
        </div>
      </div>
    </form>
  )
}
