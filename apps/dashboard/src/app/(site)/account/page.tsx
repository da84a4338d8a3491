import type { Metadata } from "next"
import { AccountSettings } from "@/features/account/AccountSettings"

export const metadata: Metadata = { title: "Account" }

export default function AccountPage() {
  return <AccountSettings />
}
