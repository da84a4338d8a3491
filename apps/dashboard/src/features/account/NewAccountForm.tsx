"use client"

import { useTranslations } from "next-intl"
import type { FormEvent } from "react"
import { Button } from "@/ui/Button"
import { TextField } from "@/ui/TextField"
import { useAuthPost } from "./use-auth-post"

export interface NewAccountFormProps {
  /** Secret of the invitation; without one the form signs up. */
  invitation?: string
  /** Address that the invitation was made for. */
  email?: string
}

/** Name, password and, without an invitation, the address: opens the account and signs in. */
export function NewAccountForm({ invitation, email }: NewAccountFormProps) {
  const t = useTranslations("account")
  const { fault, busy, post } = useAuthPost("/")

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const field = (name: string) => String(form.get(name) ?? "")
    const account = { name: field("name"), password: field("password") }
    if (invitation) post("/auth/invitation", { ...account, token: invitation })
    else post("/auth/sign-up/email", { ...account, email: field("email") })
  }

  return (
    <form onSubmit={submit} method="post" className="grid gap-5">
      <TextField
        label={t("signIn.email")}
        name="email"
        type="email"
        autoComplete="username"
        required
        readOnly={email !== undefined}
        defaultValue={email}
      />
      <TextField
        label={t("newAccount.name")}
        name="name"
        autoComplete="name"
        required
        maxLength={100}
      />
      <TextField
        label={t("signIn.password")}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={t("newAccount.passwordHint")}
        required
        minLength={10}
      />
      {fault && (
        <p role="alert" className="text-small text-warn">
          {fault}
        </p>
      )}
      <Button type="submit" tone="primary" disabled={busy}>
        {t(busy ? "newAccount.busy" : "newAccount.submit")}
      </Button>
    </form>
  )
}
