import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { IndicatorEditor } from "@/features/edit/IndicatorEditor"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("edit.indicator"))("kicker") }
}

export default async function IndicatorEditorPage({ params }: PageProps<"/edit/indicator/[code]">) {
  const { code } = await params
  return <IndicatorEditor code={decodeURIComponent(code)} />
}
