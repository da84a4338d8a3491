"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/ui/Button"
import { ConfirmButton } from "@/ui/ConfirmButton"
import { TextField } from "@/ui/TextField"
import { Dialog, FaultLine } from "./Dialog"
import { ShareDialog } from "./ShareDialog"
import { useFaultWords } from "./use-fault-words"
import type { Fault } from "./view-mutations"

export interface ViewActionsProps {
  id: string
  title: string
  release: string
  isShared: boolean
}

function RenameForm({ id, title, onDone }: ViewActionsProps & { onDone: () => void }) {
  const t = useTranslations("view.rename")
  const words = useFaultWords()
  const [fault, setFault] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)

  async function rename(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const asked = String(new FormData(event.currentTarget).get("title"))
    setBusy(true)
    const { renameView } = await import("./view-mutations")
    const { fault: why } = await renameView(id, asked)
    setBusy(false)
    setFault(why)
    if (!why) onDone()
  }

  return (
    <form onSubmit={rename} className="mt-4">
      <TextField label={t("name")} name="title" defaultValue={title} maxLength={200} required />
      {fault && <FaultLine>{words(fault)}</FaultLine>}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button type="submit" tone="primary" disabled={busy}>
          {t("yes")}
        </Button>
      </div>
    </form>
  )
}

/** What the owner of a view can do with it. */
export function ViewActions(props: ViewActionsProps) {
  const { id, title, isShared } = props
  const t = useTranslations("view")
  const words = useFaultWords()
  const router = useRouter()
  const [open, setOpen] = useState<"rename" | "share" | null>(null)

  function close() {
    setOpen(null)
    router.refresh()
  }
  async function end(what: "deleteView" | "unshareView"): Promise<string | null> {
    const mutations = await import("./view-mutations")
    const { fault } = await mutations[what](id)
    if (fault) return words(fault)
    router.refresh()
    return null
  }
  const about = (action: "rename" | "share" | "unshare" | "delete") =>
    t(`${action}.about`, { title })

  return (
    <div className="flex flex-wrap items-center gap-x-5">
      <Button tone="quiet" aria-label={about("rename")} onClick={() => setOpen("rename")}>
        {t("rename.open")}
      </Button>
      <Button tone="quiet" aria-label={about("share")} onClick={() => setOpen("share")}>
        {t("share.open")}
      </Button>
      {isShared && (
        <ConfirmButton
          tone="quiet"
          label={t("unshare.open")}
          accessibleLabel={about("unshare")}
          question={t("unshare.question", { title })}
          yes={t("unshare.yes")}
          no={t("unshare.no")}
          onConfirm={() => end("unshareView")}
        >
          {t("unshare.consequence")}
        </ConfirmButton>
      )}
      <ConfirmButton
        tone="quiet"
        label={t("delete.open")}
        accessibleLabel={about("delete")}
        question={t("delete.question", { title })}
        yes={t("delete.yes")}
        no={t("delete.no")}
        onConfirm={() => end("deleteView")}
      >
        {t("delete.consequence")}
      </ConfirmButton>
      {open === "rename" && (
        <Dialog title={about("rename")} onClose={() => setOpen(null)}>
          <RenameForm {...props} onDone={close} />
        </Dialog>
      )}
      {open === "share" && <ShareDialog {...props} onClose={close} />}
    </div>
  )
}
