"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useEffect, useRef } from "react"
import { Button } from "@/ui/Button"
import { Diff } from "./Diff"
import type { RowDiff } from "./edit-done"
import type { Names } from "./value-words"

interface PreviewProps {
  changes: readonly RowDiff[]
  names: Names
  summary?: ReactNode
  busy: boolean
  onSave: () => void
  onBack: () => void
}

/** What will be recorded, row by row, before it is. */
export function Preview({ changes, names, summary, busy, onSave, onBack }: PreviewProps) {
  const t = useTranslations("edit")
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="preview" className="max-w-prose">
      <h2
        id="preview"
        ref={heading}
        tabIndex={-1}
        className="font-semibold font-serif text-heading"
      >
        {t("preview.heading")}
      </h2>
      <p className="mt-1 text-muted text-small">{t("preview.subtitle")}</p>
      {summary}
      {changes.map(({ entity, rowKey, action, fields }) => (
        <section key={`${entity} ${rowKey}`} className="mt-6">
          <h3 className="font-medium text-small">
            {t(`did.${action}`, { what: entityWords(t, entity) })}{" "}
            <code className="text-muted text-note">{rowKey}</code>
          </h3>
          <div className="mt-1">
            <Diff fields={fields} names={names} />
          </div>
        </section>
      ))}
      <div className="mt-8 flex flex-wrap gap-3">
        <Button tone="primary" disabled={busy} onClick={onSave}>
          {t(busy ? "preview.busy" : "preview.save")}
        </Button>
        <Button onClick={onBack}>{t("preview.back")}</Button>
      </div>
    </section>
  )
}

const entities = ["visit", "trip", "event", "statement", "source", "topic", "indicator"] as const

/** A table of the log in the reader's words. */
export function entityWords(t: ReturnType<typeof useTranslations<"edit">>, entity: string): string {
  const known = entities.find((name) => name === entity)
  return known ? t(`entities.${known}`) : entity
}
