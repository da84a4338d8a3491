import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { NewVisit } from "@/features/edit/VisitEditor"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("edit.visit"))("newTitle") }
}

export default function NewVisitPage() {
  return <NewVisit />
}
