import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SourceIndex } from "@/features/source/SourceIndex"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("source"))("title") }
}

export default async function SourcesPage({ searchParams }: PageProps<"/sources">) {
  return <SourceIndex search={await searchParams} />
}
