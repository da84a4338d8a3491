import type { Metadata } from "next"
import { People } from "@/features/account/People"
import { PageHeader } from "@/ui/PageHeader"

export const metadata: Metadata = { title: "People" }

export default function PeoplePage() {
  return (
    <>
      <PageHeader title="People" lead="Who may read, who may edit, and who is invited." />
      <People />
    </>
  )
}
