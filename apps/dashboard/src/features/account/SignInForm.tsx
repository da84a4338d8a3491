"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/ui/Button"
import { TextField } from "@/ui/TextField"
import { postAuth } from "./post-auth"

export interface SignInFormProps {
  /** Path on this site to go to afterwards. */
  next: string
  demoAccounts: readonly { email: string; password: string; role: string }[]
}

export function SignInForm({ next, demoAccounts }: SignInFormProps) {
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")

  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setFault(null)
    const problem = await postAuth("/auth/sign-in/email", { email, password })
    if (!problem) return window.location.assign(next)
    setFault(problem)
    setBusy(false)
  }

  return (
    <form onSubmit={submit} method="post" className="grid gap-5">
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label="Password"
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
        {busy ? "Signing in" : "Sign in"}
      </Button>
      {demoAccounts.length > 0 && (
        <div className="border-rule border-t pt-4 text-small">
          <p className="text-muted">
            This copy runs on its own database, so it has demo accounts. Fill in one of them:
          </p>
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
                  {account.role}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </form>
  )
}
