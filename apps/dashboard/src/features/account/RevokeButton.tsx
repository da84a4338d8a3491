"use client"

import { graphql } from "@khorgos/types"
import { useRouter } from "next/navigation"
import { useMutation } from "urql"
import { ConfirmButton } from "@/ui/ConfirmButton"
import { faultWords } from "./fault-words"

const Revoke = graphql(`
  mutation RevokeApiToken($id: ID!) { revokeApiToken(id: $id) { id revokedAt } }
`)

export function RevokeButton({ id, name }: { id: string; name: string }) {
  const router = useRouter()
  const [, revoke] = useMutation(Revoke)
  return (
    <ConfirmButton
      tone="quiet"
      label="Revoke"
      accessibleLabel={`Revoke “${name}”`}
      question={`Revoke “${name}”?`}
      yes="Revoke it"
      onConfirm={async () => {
        const { error } = await revoke({ id })
        if (!error) router.refresh()
        return faultWords(error)
      }}
    >
      Programs that use it are refused from their next request on. A revoked token never works
      again.
    </ConfirmButton>
  )
}
