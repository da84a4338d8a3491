import type { Metadata } from "next"
import { Doorway } from "@/features/account/Doorway"
import { NewAccountForm } from "@/features/account/NewAccountForm"
import { read } from "@/lib/api"
import { EmptyState } from "@/ui/states"

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" }

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params
  const invitation = await read<{ email: string }>(`/auth/invitation/${encodeURIComponent(token)}`)
  return (
    <Doorway title="Your invitation">
      {invitation ? (
        <NewAccountForm invitation={token} email={invitation.email} />
      ) : (
        <EmptyState title="This invitation is not valid">
          It was used already, it is over, or the link is incomplete. Ask the admin for a new one.
        </EmptyState>
      )}
    </Doorway>
  )
}
