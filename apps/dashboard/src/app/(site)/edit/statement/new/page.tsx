import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { NewStatement } from "@/features/edit/StatementEditor"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("edit.statement"))("newTitle") }
}

export default function NewStatementPage() {
  return <NewStatement />
}
