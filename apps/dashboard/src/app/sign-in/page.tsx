import type { Metadata } from "next"
import Link from "next/link"
import { Doorway } from "@/features/account/Doorway"
import { SignInForm } from "@/features/account/SignInForm"
import { safePath } from "@/features/account/safe-path"
import { type AuthSettings, read } from "@/lib/api"

export const metadata: Metadata = { title: "Sign in" }

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams
  const settings = await read<AuthSettings>("/auth/settings")
  return (
    <Doorway title="Sign in">
      <SignInForm next={safePath(next)} demoAccounts={settings?.demoAccounts ?? []} />
      {settings?.openSignUp ? (
        <p className="mt-6 text-small">
          No account yet?{" "}
          <Link href="/sign-up" className="link">
            Open one
          </Link>
          .
        </p>
      ) : (
        <p className="mt-6 text-muted text-small">Accounts come by invitation from an admin.</p>
      )}
    </Doorway>
  )
}
