"use client"

import { ConfirmButton } from "@/ui/ConfirmButton"
import { postAuth } from "./post-auth"

export function SignOutEverywhere() {
  return (
    <ConfirmButton
      label="Sign out everywhere"
      question="Sign out in every browser?"
      yes="Sign out"
      no="Stay signed in"
      onConfirm={async () => {
        const problem = await postAuth("/auth/revoke-sessions", {})
        if (!problem) window.location.assign("/sign-in")
        return problem
      }}
    >
      You will have to sign in again here, too.
    </ConfirmButton>
  )
}
