import type { Metadata } from "next"
import { SourcePage } from "@/features/source/SourcePage"
import { sourceTitle } from "@/features/source/source-title"

type Props = PageProps<"/sources/[key]">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await sourceTitle((await params).key) }
}

export default async function Page({ params }: Props) {
  return <SourcePage sourceKey={(await params).key} />
}
