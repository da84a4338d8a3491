import type { Metadata } from "next"
import { ClaimPage } from "@/features/claim/ClaimPage"
import { claimTitle } from "@/features/claim/claim-title"

type Props = PageProps<"/claims/[slug]">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await claimTitle((await params).slug) }
}

export default async function Page({ params }: Props) {
  return <ClaimPage slug={(await params).slug} />
}
