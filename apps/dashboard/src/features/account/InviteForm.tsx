"use client"

import { graphql } from "@khorgos/types"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useMutation } from "urql"
import { Button } from "@/ui/Button"
import { InlineSelect } from "@/ui/choices"
import { TextField } from "@/ui/TextField"

const Invite = graphql(`
  mutation InviteUser($email: String!, $role: Role!) {
    inviteUser(email: $email, role: $role) { url mailed invitation { id email } }
  }
`)
const roles = [
  { value: "VIEWER", label: "viewer, who reads" },
  { value: "EDITOR", label: "editor, who also records and corrects" },
  { value: "ADMIN", label: "admin, who also invites" },
] as const
type Role = (typeof roles)[number]["value"]

/** Makes an invitation and shows its link once, where no mail server sends it. */
export function InviteForm() {
  const router = useRouter()
  const [{ data, error, fetching }, invite] = useMutation(Invite)
  const [email, setEmail] = useState("")
  const [role, setRole] = useState<Role>("VIEWER")

  async function submit(event: FormEvent) {
    event.preventDefault()
    const result = await invite({ email, role })
    if (result.error) return
    setEmail("")
    router.refresh()
  }

  const sent = data?.inviteUser
  return (
    <form onSubmit={submit} className="grid max-w-prose gap-4">
      <p className="font-serif text-lead">
        As{" "}
        <InlineSelect
          name="role"
          label="Role"
          options={roles}
          value={role}
          onChange={(event) =>
            setRole(roles.find((option) => option.value === event.target.value)?.value ?? "VIEWER")
          }
        />
      </p>
      <TextField
        label="E-mail"
        name="email"
        type="email"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={
          error?.graphQLErrors[0]?.message ??
          (error ? "The server does not answer. Try again." : undefined)
        }
      />
      <div>
        <Button type="submit" tone="primary" disabled={fetching}>
          Invite
        </Button>
      </div>
      {sent && !error && (
        <div role="status" className="border-accent border-l-2 py-1 pl-5 text-small">
          {sent.url ? (
            <>
              <p>
                Send this link to {sent.invitation.email}. It is shown once, works once and ends
                after seven days.
              </p>
              <p className="mt-2 break-all font-medium">{sent.url}</p>
            </>
          ) : (
            <p>
              The link was mailed to {sent.invitation.email}. It works once and ends after seven
              days.
            </p>
          )}
        </div>
      )}
    </form>
  )
}
