import type { Metadata } from "next"
import { EventPage } from "@/features/event/EventPage"
import { eventName } from "@/features/event/event-name"

type Props = PageProps<"/events/[slug]">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await eventName((await params).slug) }
}

export default async function Page({ params }: Props) {
  return <EventPage slug={(await params).slug} />
}
