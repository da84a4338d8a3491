import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { StatementIndex } from "@/features/statement/StatementIndex"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statement"))("title") }
}

export default async function StatementsPage({ searchParams }: PageProps<"/statements">) {
  return <StatementIndex search={await searchParams} />
}
