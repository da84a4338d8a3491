import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { StatementEditor } from "@/features/edit/StatementEditor"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("edit.statement"))("kicker") }
}

export default async function StatementEditorPage({ params }: PageProps<"/edit/statement/[slug]">) {
  const { slug } = await params
  return <StatementEditor slug={decodeURIComponent(slug)} />
}
