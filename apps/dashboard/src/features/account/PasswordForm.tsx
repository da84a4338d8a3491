"use client"

import { graphql } from "@khorgos/types"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useMutation } from "urql"
import { Button } from "@/ui/Button"
import { TextField } from "@/ui/TextField"
import { faultWords } from "./fault-words"
import { postAuth } from "./post-auth"

const RevokeAll = graphql(`mutation RevokeAllApiTokens { revokeAllApiTokens }`)

/** Changes the password; where asked, revokes the tokens too. */
export function PasswordForm({ email }: { email: string }) {
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
    if (problem || !form.has("tokens")) return problem
    const { error } = await revokeAll({})
    return error ? `The password is changed, but the tokens still work. ${faultWords(error)}` : null
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
    setDone(
      data.has("tokens")
        ? "Your password is changed, and your tokens are revoked."
        : "Your password is changed.",
    )
    router.refresh()
  }

  return (
    <form onSubmit={submit} method="post" className="grid max-w-[22rem] gap-5">
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        label="New password"
        hint="At least 10 characters. A few words in a row make a good one."
        name="new"
        type="password"
        autoComplete="new-password"
        required
        minLength={10}
        maxLength={256}
      />
      <label className="flex min-h-8 items-center gap-2.5 text-small">
        <input type="checkbox" name="tokens" className="size-4 accent-(--accent)" />
        Revoke my API tokens as well
      </label>
      {fault && (
        <p role="alert" className="text-small text-warn">
          {fault}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" disabled={busy}>
          Change the password
        </Button>
        <p role="status" className="text-small">
          {done}
        </p>
      </div>
    </form>
  )
}
