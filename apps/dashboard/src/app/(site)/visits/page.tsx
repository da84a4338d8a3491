import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { VisitList } from "@/features/visit/VisitList"
import { VisitRanking } from "@/features/visit/VisitRanking"
import { VisitTimeline } from "@/features/visit/VisitTimeline"
import { readVisitParams } from "@/features/visit/visit-params"
import { today } from "@/lib/today"
import { PageHeader } from "@/ui/PageHeader"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visit"))("metaTitle") }
}

export default async function VisitsPage({ searchParams }: PageProps<"/visits">) {
  const search = await searchParams
  const params = readVisitParams(search, today())
  const t = await getTranslations("visit")
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <VisitRanking params={params} search={search} today={today()} />
      <div className="h-12" />
      <VisitTimeline params={params} />
      <VisitList params={params} search={search} />
    </>
  )
}
