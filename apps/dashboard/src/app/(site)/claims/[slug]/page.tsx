import type { Metadata } from "next"
import { ClaimPage } from "@/features/claim/ClaimPage"
import { ClaimPublication } from "@/features/claim/ClaimPublication"
import { claimTitle, isPublication } from "@/features/claim/claim-title"

type Props = PageProps<"/claims/[slug]">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await claimTitle((await params).slug) }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug }, search] = [await params, await searchParams]
  return (await isPublication(slug)) ? (
    <ClaimPublication sourceKey={slug} path={`/claims/${slug}`} search={search} />
  ) : (
    <ClaimPage slug={slug} search={search} />
  )
}
