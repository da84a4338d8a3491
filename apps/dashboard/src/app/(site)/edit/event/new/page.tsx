import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { NewEvent } from "@/features/edit/EventEditor"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("edit.event"))("newTitle") }
}

export default function NewEventPage() {
  return <NewEvent />
}
