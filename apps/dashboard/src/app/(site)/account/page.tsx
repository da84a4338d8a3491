import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AccountSettings } from "@/features/account/AccountSettings"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("kicker") }
}

export default function AccountPage() {
  return <AccountSettings />
}
