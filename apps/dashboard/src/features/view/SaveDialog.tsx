"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import type { PageToSave } from "@/lib/page-events"
import { Button } from "@/ui/Button"
import { Link } from "@/ui/Link"
import { TextField } from "@/ui/TextField"
import { Dialog, FaultLine } from "./Dialog"
import { LinkField } from "./LinkField"
import { useFaultWords } from "./use-fault-words"
import type { Fault } from "./view-mutations"

interface Saved {
  title: string
  address: string
}

function SaveForm(props: PageToSave & { onSaved: (saved: Saved, asked: string) => void }) {
  const t = useTranslations("view.save")
  const words = useFaultWords()
  const [fault, setFault] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const title = String(new FormData(event.currentTarget).get("title")).trim()
    setBusy(true)
    // What sends mutations is loaded by those who save.
    const { saveView } = await import("./view-mutations")
    const { data, fault: why } = await saveView(props.path, title, props.release)
    setBusy(false)
    setFault(why)
    if (data?.saveView) props.onSaved(data.saveView, title)
  }

  return (
    <form onSubmit={save} className="mt-4">
      <TextField
        label={t("name")}
        hint={t("hint", { release: props.release })}
        name="title"
        defaultValue={props.title.slice(0, 200)}
        maxLength={200}
        required
      />
      {fault && <FaultLine>{words(fault)}</FaultLine>}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button type="submit" tone="primary" disabled={busy}>
          {t("yes")}
        </Button>
      </div>
    </form>
  )
}

/** Asks for a title, keeps the page at a short link frozen to its release, and shows the link. */
export function SaveDialog({ onClose, ...props }: PageToSave & { onClose: () => void }) {
  const t = useTranslations("view.save")
  const [saved, setSaved] = useState<(Saved & { asked: string }) | null>(null)
  if (!saved)
    return (
      <Dialog title={t("title")} onClose={onClose}>
        <SaveForm
          {...props}
          onSaved={(view, asked) => setSaved({ ...view, asked: asked.replaceAll(/\s+/g, " ") })}
        />
      </Dialog>
    )
  return (
    <Dialog title={t("done")} onClose={onClose}>
      {saved.title !== saved.asked && (
        <p className="mt-2 text-small">{t("kept", { title: saved.title })}</p>
      )}
      <LinkField label={t("link")} address={window.location.origin + saved.address} />
      <p className="mt-3 text-muted text-small">
        {t.rich("readers", {
          views: (words) => (
            <Link href="/views" className="link">
              {words}
            </Link>
          ),
        })}
      </p>
      <form method="dialog" className="mt-6">
        <Button type="submit">{t("close")}</Button>
      </form>
    </Dialog>
  )
}
