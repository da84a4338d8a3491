import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ClaimsPage } from "@/features/claim/ClaimsPage"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("claim"))("title") }
}

export default async function Page({ searchParams }: PageProps<"/claims">) {
  return <ClaimsPage search={await searchParams} />
}
