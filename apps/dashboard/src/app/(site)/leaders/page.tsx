import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { LeaderIndex } from "@/features/leader/LeaderIndex"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("leader"))("title") }
}

export default function LeadersPage() {
  return <LeaderIndex />
}
