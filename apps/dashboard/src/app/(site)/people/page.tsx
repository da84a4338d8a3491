import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { People } from "@/features/account/People"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("people.title") }
}

export default function PeoplePage() {
  return <People />
}
