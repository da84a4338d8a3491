import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { VisitEditor } from "@/features/edit/VisitEditor"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("edit.visit"))("kicker") }
}

export default async function VisitEditorPage({ params }: PageProps<"/edit/visit/[slug]">) {
  const { slug } = await params
  return <VisitEditor slug={decodeURIComponent(slug)} />
}
