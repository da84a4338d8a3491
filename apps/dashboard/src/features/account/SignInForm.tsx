"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import type { AuthSettings } from "@/lib/api"
import { Button } from "@/ui/Button"
import { TextField } from "@/ui/TextField"
import { useAuthPost } from "./use-auth-post"

const roleNames = { viewer: "VIEWER", editor: "EDITOR", admin: "ADMIN" } as const

export interface SignInFormProps {
  /** Path on this site to go to afterwards. */
  next: string
  demoAccounts: AuthSettings["demoAccounts"]
}

export function SignInForm({ next, demoAccounts }: SignInFormProps) {
  const t = useTranslations("account")
  const { fault, busy, post } = useAuthPost(next)
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")

  function submit(event: FormEvent) {
    event.preventDefault()
    post("/auth/sign-in/email", { email, password })
  }

  return (
    <form onSubmit={submit} method="post" className="grid gap-5">
      <TextField
        label={t("signIn.email")}
        name="email"
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={t("signIn.password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {fault && (
        <p role="alert" className="text-small text-warn">
          {fault}
        </p>
      )}
      <Button type="submit" tone="primary" disabled={busy}>
        {t(busy ? "signIn.busy" : "signIn.submit")}
      </Button>
      {demoAccounts.length > 0 && (
        <div className="border-rule border-t pt-4 text-small">
          <p className="text-muted">{t("signIn.demo")}</p>
          <ul className="mt-2 flex flex-wrap gap-x-5">
            {demoAccounts.map((account) => (
              <li key={account.email}>
                <button
                  type="button"
                  className="link min-h-8 cursor-pointer"
                  onClick={() => {
                    setEmail(account.email)
                    setPassword(account.password)
                  }}
                >
                  {t(`roles.${roleNames[account.role]}`)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </form>
  )
}
