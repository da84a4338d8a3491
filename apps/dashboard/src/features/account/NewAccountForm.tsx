"use client"

import { type FormEvent, useState } from "react"
import { Button } from "@/ui/Button"
import { TextField } from "@/ui/TextField"
import { postAuth } from "./post-auth"

export interface NewAccountFormProps {
  /** Secret of the invitation; without one the form signs up. */
  invitation?: string
  /** Address that the invitation was made for. */
  email?: string
}

/** Name, password and, without an invitation, the address: opens the account and signs in. */
export function NewAccountForm({ invitation, email }: NewAccountFormProps) {
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setBusy(true)
    setFault(null)
    const form = new FormData(event.currentTarget)
    const field = (name: string) => String(form.get(name) ?? "")
    const account = { name: field("name"), password: field("password") }
    const problem = invitation
      ? await postAuth("/auth/invitation", { ...account, token: invitation })
      : await postAuth("/auth/sign-up/email", { ...account, email: field("email") })
    if (!problem) return window.location.assign("/")
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
        readOnly={email !== undefined}
        defaultValue={email}
      />
      <TextField label="Name" name="name" autoComplete="name" required maxLength={100} />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters. A few words in a row make a good one."
        required
        minLength={10}
      />
      {fault && (
        <p role="alert" className="text-small text-warn">
          {fault}
        </p>
      )}
      <Button type="submit" tone="primary" disabled={busy}>
        {busy ? "Opening" : "Open the account"}
      </Button>
    </form>
  )
}
