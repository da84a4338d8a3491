import type { Metadata } from "next"
import { VisitPage } from "@/features/visit/VisitPage"
import { visitMetadata } from "@/features/visit/visit-metadata"

type Props = PageProps<"/visits/[slug]">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return visitMetadata((await params).slug)
}

export default async function Page({ params }: Props) {
  return <VisitPage slug={(await params).slug} />
}
