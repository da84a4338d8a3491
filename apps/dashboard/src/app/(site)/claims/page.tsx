import type { Metadata } from "next"
import { ClaimIndex } from "@/features/claim/ClaimIndex"

export const metadata: Metadata = { title: "Claims" }

export default function ClaimsPage() {
  return <ClaimIndex />
}
