import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { NewIndicator } from "@/features/edit/IndicatorEditor"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("edit.indicator"))("newTitle") }
}

export default function NewIndicatorPage() {
  return <NewIndicator />
}
