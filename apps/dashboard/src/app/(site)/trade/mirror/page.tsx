import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { MirrorExplorer } from "@/features/trade/MirrorExplorer"
import { readMirrorParams } from "@/features/trade/mirror-params"
import { lastWholeYear } from "@/features/trade/trade-figure"
import { readKept } from "@/features/trade/trade-params"
import { PageHeader } from "@/ui/PageHeader"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trade.mirror"))("title") }
}

export default async function MirrorPage({ searchParams }: PageProps<"/trade/mirror">) {
  const [search, t] = await Promise.all([searchParams, getTranslations("trade.mirror")])
  return (
    <>
      <PageHeader title={t("heading")} lead={t("lead")} />
      <MirrorExplorer params={readMirrorParams(search, lastWholeYear())} kept={readKept(search)} />
    </>
  )
}
