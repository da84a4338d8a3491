import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { EventEditor } from "@/features/edit/EventEditor"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("edit.event"))("kicker") }
}

export default async function EventEditorPage({ params }: PageProps<"/edit/event/[slug]">) {
  const { slug } = await params
  return <EventEditor slug={decodeURIComponent(slug)} />
}
