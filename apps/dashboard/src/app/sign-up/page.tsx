import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Doorway } from "@/features/account/Doorway"
import { NewAccountForm } from "@/features/account/NewAccountForm"
import { type AuthSettings, read } from "@/lib/api"

export const metadata: Metadata = { title: "Open an account" }
export const dynamic = "force-dynamic"

export default async function SignUpPage() {
  const settings = await read<AuthSettings>("/auth/settings")
  if (!settings?.openSignUp) notFound()
  return (
    <Doorway title="Open an account">
      <NewAccountForm />
    </Doorway>
  )
}
