import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ComparePage } from "@/features/compare/ComparePage"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("compare"))("title") }
}

export default async function Page({ searchParams }: PageProps<"/compare">) {
  return <ComparePage search={await searchParams} />
}
