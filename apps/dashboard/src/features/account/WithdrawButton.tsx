"use client"

import { graphql } from "@khorgos/types"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useMutation } from "@/lib/use-api"

const Withdraw = graphql(`
  mutation WithdrawInvitation($id: ID!) { withdrawInvitation(id: $id) }
`)

export function WithdrawButton({ id, email }: { id: string; email: string }) {
  const t = useTranslations("account.people")
  const router = useRouter()
  const [{ fetching }, withdraw] = useMutation(Withdraw)
  return (
    <button
      type="button"
      className="link min-h-8 cursor-pointer"
      aria-label={t("withdrawOf", { email })}
      disabled={fetching}
      onClick={async () => {
        await withdraw({ id })
        router.refresh()
      }}
    >
      {t("withdraw")}
    </button>
  )
}
