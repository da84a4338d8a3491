import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ViewList } from "@/features/view/ViewList"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("view")
  return { title: t("title") }
}

export default async function ViewsPage({ searchParams }: PageProps<"/views">) {
  const { after } = await searchParams
  return <ViewList after={typeof after === "string" ? after : null} />
}
