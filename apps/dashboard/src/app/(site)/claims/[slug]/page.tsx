import type { Metadata } from "next"
import { ClaimPage } from "@/features/claim/ClaimPage"

export const metadata: Metadata = { title: "Claim" }

export default async function Page({ params }: PageProps<"/claims/[slug]">) {
  return <ClaimPage slug={(await params).slug} />
}
