import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { EditIndex } from "@/features/edit/EditIndex"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("edit.index"))("title") }
}

export default function EditPage() {
  return <EditIndex />
}
