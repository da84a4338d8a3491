"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/ui/Button"
import { Dialog, FaultLine } from "./Dialog"
import { LinkField } from "./LinkField"
import { useFaultWords } from "./use-fault-words"
import type { ViewActionsProps } from "./ViewActions"
import type { Fault } from "./view-mutations"

/** Makes a view's share link, whose secret is shown this once. */
export function ShareDialog(props: ViewActionsProps & { onClose: () => void }) {
  const { id, title, release, isShared, onClose } = props
  const t = useTranslations("view.share")
  const words = useFaultWords()
  const [fault, setFault] = useState<Fault | null>(null)
  const [address, setAddress] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function share() {
    setBusy(true)
    const { shareView } = await import("./view-mutations")
    const { data, fault: why } = await shareView(id)
    setBusy(false)
    setFault(why)
    if (data?.shareView) setAddress(window.location.origin + data.shareView.address)
  }

  return (
    <Dialog title={t("title", { title })} onClose={onClose}>
      <p className="mt-2 text-small">{t("consequence", { release })}</p>
      {isShared && !address && <p className="mt-2 text-small">{t("againConsequence")}</p>}
      {address && <LinkField label={t("secret")} address={address} />}
      {fault && <FaultLine>{words(fault)}</FaultLine>}
      <form method="dialog" className="mt-6 flex flex-wrap gap-3">
        {!address && (
          <Button tone="primary" disabled={busy} onClick={share}>
            {t(isShared ? "again" : "yes")}
          </Button>
        )}
        <Button type="submit">{t(address ? "close" : "cancel")}</Button>
      </form>
    </Dialog>
  )
}
