"use client"

import { graphql } from "@khorgos/types"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useMutation } from "@/lib/use-api"
import { ConfirmButton } from "@/ui/ConfirmButton"
import { useFaults } from "./use-faults"

const SetDisabled = graphql(`
  mutation SetUserDisabled($id: ID!, $disabled: Boolean!) {
    setUserDisabled(id: $id, disabled: $disabled) { id disabledAt }
  }
`)

/** Shuts an account, or opens it again. */
export function ShutButton({ id, name, isShut }: { id: string; name: string; isShut: boolean }) {
  const t = useTranslations("account.people")
  const { sayError } = useFaults()
  const router = useRouter()
  const [, setDisabled] = useMutation(SetDisabled)
  return (
    <ConfirmButton
      tone="quiet"
      label={t(isShut ? "reopen" : "shut")}
      accessibleLabel={t(isShut ? "openOf" : "shutOf", { name })}
      question={t(isShut ? "openQuestion" : "shutQuestion", { name })}
      yes={t(isShut ? "openYes" : "shutYes")}
      no={t("roleNo")}
      onConfirm={async () => {
        const { error } = await setDisabled({ id, disabled: !isShut })
        if (!error) router.refresh()
        return sayError(error)
      }}
    >
      {t(isShut ? "openMeans" : "shutMeans")}
    </ConfirmButton>
  )
}
