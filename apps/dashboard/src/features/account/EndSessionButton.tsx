"use client"

import { graphql } from "@khorgos/types"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useMutation } from "@/lib/use-api"
import { ConfirmButton } from "@/ui/ConfirmButton"
import { useFaults } from "./use-faults"

const EndSession = graphql(`mutation EndSession($id: ID!) { endSession(id: $id) }`)

/** Signs one browser out. */
export function EndSessionButton({ id, browser }: { id: string; browser: string }) {
  const t = useTranslations("account.sessions")
  const { sayError } = useFaults()
  const router = useRouter()
  const [, end] = useMutation(EndSession)
  return (
    <ConfirmButton
      tone="quiet"
      label={t("end")}
      accessibleLabel={t("endOf", { browser })}
      question={t("endQuestion", { browser })}
      yes={t("endYes")}
      no={t("no")}
      onConfirm={async () => {
        const { error } = await end({ id })
        if (!error) router.refresh()
        return sayError(error)
      }}
    >
      {t("endMeans")}
    </ConfirmButton>
  )
}
