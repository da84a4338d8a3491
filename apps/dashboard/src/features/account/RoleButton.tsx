"use client"

import { graphql } from "@khorgos/types"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useMutation } from "@/lib/use-api"
import { ConfirmButton } from "@/ui/ConfirmButton"
import { InlineSelect } from "@/ui/choices"
import type { Role } from "./token-scopes"
import { useFaults } from "./use-faults"

const SetRole = graphql(`
  mutation SetUserRole($id: ID!, $role: Role!, $confirmed: Boolean!) {
    setUserRole(id: $id, role: $role, confirmed: $confirmed) { id role }
  }
`)
const roles: readonly Role[] = ["VIEWER", "EDITOR", "ADMIN"]

interface RoleButtonProps {
  id: string
  name: string
  role: Role
  isOwn: boolean
}

/** The role of an account: another one is chosen, asked about, and counts at once. */
export function RoleButton({ id, name, role, isOwn }: RoleButtonProps) {
  const t = useTranslations("account")
  const { sayError } = useFaults()
  const router = useRouter()
  const [, setRole] = useMutation(SetRole)
  const [wanted, setWanted] = useState(role)
  return (
    <span className="flex flex-wrap items-baseline gap-x-4">
      <InlineSelect
        name="role"
        label={t("people.roleOf", { name })}
        options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        value={wanted}
        onChange={({ target }) => setWanted(roles.find((one) => one === target.value) ?? role)}
      />
      {wanted !== role && (
        <ConfirmButton
          tone="quiet"
          label={t("people.roleChange")}
          question={t("people.roleQuestion", { name, role: wanted })}
          yes={t("people.roleYes")}
          no={t("people.roleNo")}
          onConfirm={async () => {
            const { error } = await setRole({ id, role: wanted, confirmed: isOwn })
            if (!error) router.refresh()
            return sayError(error)
          }}
        >
          {t(`people.roleMeans.${wanted}`)} {isOwn && wanted !== "ADMIN" && t("people.roleOwn")}
        </ConfirmButton>
      )}
    </span>
  )
}
