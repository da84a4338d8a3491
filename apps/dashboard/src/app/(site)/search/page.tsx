import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SearchPage } from "@/features/search/SearchPage"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("search")
  return { title: t("title"), robots: { index: false } }
}

export default async function SearchRoute({ searchParams }: PageProps<"/search">) {
  return <SearchPage search={await searchParams} />
}
