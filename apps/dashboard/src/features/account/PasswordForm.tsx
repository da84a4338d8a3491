"use client"

import { graphql } from "@khorgos/types"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useMutation } from "@/lib/use-api"
import { Button } from "@/ui/Button"
import { TextField } from "@/ui/TextField"
import { postAuth } from "./post-auth"
import { useFaults } from "./use-faults"

const RevokeAll = graphql(`mutation RevokeAllApiTokens { revokeAllApiTokens }`)

/** Changes the password; where asked, revokes the tokens too. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account")
  const { say, sayError } = useFaults()
  const router = useRouter()
  const [, revokeAll] = useMutation(RevokeAll)
  const [fault, setFault] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function change(form: FormData): Promise<string | null> {
    const field = (name: string) => String(form.get(name) ?? "")
    const problem = await postAuth("/auth/change-password", {
      currentPassword: field("current"),
      newPassword: field("new"),
    })
    if (problem || !form.has("tokens")) return say(problem)
    const { error } = await revokeAll({})
    return error ? t("password.tokensStay", { fault: sayError(error) ?? "" }) : null
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    setBusy(true)
    setDone(null)
    const problem = await change(data)
    setBusy(false)
    setFault(problem)
    if (problem) return
    form.reset()
    setDone(t(data.has("tokens") ? "password.doneTokens" : "password.done"))
    router.refresh()
  }

  return (
    <form onSubmit={submit} method="post" className="grid max-w-[22rem] gap-5">
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        label={t("password.current")}
        name="current"
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        label={t("password.new")}
        hint={t("newAccount.passwordHint")}
        name="new"
        type="password"
        autoComplete="new-password"
        required
        minLength={10}
        maxLength={256}
      />
      <label className="flex min-h-8 items-center gap-2.5 text-small">
        <input type="checkbox" name="tokens" className="size-4 accent-(--accent)" />
        {t("password.tokens")}
      </label>
      {fault && (
        <p role="alert" className="text-small text-warn">
          {fault}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" disabled={busy}>
          {t("password.change")}
        </Button>
        <p role="status" className="text-small">
          {done}
        </p>
      </div>
    </form>
  )
}
