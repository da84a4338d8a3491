import type { Metadata } from "next"
import { LeaderPage } from "@/features/leader/LeaderPage"
import { leaderName } from "@/features/leader/leader-name"

type Props = PageProps<"/leaders/[slug]">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await leaderName((await params).slug) }
}

export default async function Page({ params }: Props) {
  return <LeaderPage slug={(await params).slug} />
}
