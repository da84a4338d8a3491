"use client"

import { graphql } from "@khorgos/types"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useMutation } from "@/lib/use-api"
import { ConfirmButton } from "@/ui/ConfirmButton"
import { useFaults } from "./use-faults"

const Revoke = graphql(`
  mutation RevokeApiToken($id: ID!) { revokeApiToken(id: $id) { id revokedAt } }
`)

export function RevokeButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations("account.tokens")
  const { sayError } = useFaults()
  const router = useRouter()
  const [, revoke] = useMutation(Revoke)
  return (
    <ConfirmButton
      tone="quiet"
      label={t("revoke")}
      accessibleLabel={t("revokeName", { name })}
      question={t("revokeQuestion", { name })}
      yes={t("revokeYes")}
      no={t("revokeNo")}
      onConfirm={async () => {
        const { error } = await revoke({ id })
        if (!error) router.refresh()
        return sayError(error)
      }}
    >
      {t("revokeMeans")}
    </ConfirmButton>
  )
}
