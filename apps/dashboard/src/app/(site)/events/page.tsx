import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { EventIndex } from "@/features/event/EventIndex"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("event"))("title") }
}

export default async function EventsPage({ searchParams }: PageProps<"/events">) {
  return <EventIndex search={await searchParams} />
}
