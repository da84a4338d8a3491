"use client"

import { graphql } from "@khorgos/types"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useMutation } from "@/lib/use-api"
import { Button } from "@/ui/Button"
import { InlineSelect } from "@/ui/choices"
import { TextField } from "@/ui/TextField"
import type { Role } from "./token-scopes"
import { useFaults } from "./use-faults"

const Invite = graphql(`
  mutation InviteUser($email: String!, $role: Role!) {
    inviteUser(email: $email, role: $role) { url mailed invitation { id email } }
  }
`)
const roles = ["VIEWER", "EDITOR", "ADMIN"] as const

/** Makes an invitation and shows its link once, where no mail server sends it. */
export function InviteForm() {
  const t = useTranslations("account")
  const { sayError } = useFaults()
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
        {t.rich("people.inviteAs", {
          role: () => (
            <InlineSelect
              name="role"
              label={t("people.role")}
              options={roles.map((value) => ({ value, label: t(`people.rolesLong.${value}`) }))}
              value={role}
              onChange={({ target }) =>
                setRole(roles.find((option) => option === target.value) ?? "VIEWER")
              }
            />
          ),
        })}
      </p>
      <TextField
        label={t("signIn.email")}
        name="email"
        type="email"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={sayError(error)}
      />
      <div>
        <Button type="submit" tone="primary" disabled={fetching}>
          {t("people.send")}
        </Button>
      </div>
      {sent && !error && (
        <div role="status" className="border-accent border-l-2 py-1 pl-5 text-small">
          {sent.url ? (
            <>
              <p>{t("people.sendLink", { email: sent.invitation.email })}</p>
              <p className="mt-2 break-all font-medium">{sent.url}</p>
            </>
          ) : (
            <p>{t("people.mailed", { email: sent.invitation.email })}</p>
          )}
        </div>
      )}
    </form>
  )
}
