import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ExplorerPage } from "@/features/explorer/ExplorerPage"
import { findExample } from "@/features/explorer/examples"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("explorer"))("title") }
}

export default async function Page({ searchParams }: PageProps<"/explorer">) {
  const { example: slug } = await searchParams
  if (slug !== undefined && (Array.isArray(slug) || !findExample(slug))) notFound()
  return <ExplorerPage {...(slug ? { slug } : {})} />
}
