import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ReleaseIndex } from "@/features/release/ReleaseIndex"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("release"))("title") }
}

export default async function ReleasesPage({ searchParams }: PageProps<"/releases">) {
  return <ReleaseIndex search={await searchParams} />
}
