"use client"

import { useTranslations } from "next-intl"
import { ConfirmButton } from "@/ui/ConfirmButton"
import { postAuth } from "./post-auth"
import { useFaults } from "./use-faults"

export function SignOutEverywhere() {
  const t = useTranslations("account.sessions")
  const { say } = useFaults()
  return (
    <ConfirmButton
      label={t("everywhere")}
      question={t("question")}
      yes={t("yes")}
      no={t("no")}
      onConfirm={async () => {
        const problem = await postAuth("/auth/revoke-sessions", {})
        if (!problem) window.location.assign("/sign-in")
        return say(problem)
      }}
    >
      {t("means")}
    </ConfirmButton>
  )
}
