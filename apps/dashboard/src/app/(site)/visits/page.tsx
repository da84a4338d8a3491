import type { Metadata } from "next"
import { LeaderTimeline } from "@/features/visit/LeaderTimeline"
import { VisitList } from "@/features/visit/VisitList"
import { VisitRanking } from "@/features/visit/VisitRanking"
import { readVisitParams } from "@/features/visit/visit-params"
import { today } from "@/lib/today"
import { PageHeader } from "@/ui/PageHeader"

export const metadata: Metadata = { title: "Visits" }

export default async function VisitsPage({ searchParams }: PageProps<"/visits">) {
  const search = await searchParams
  const params = readVisitParams(search, today())
  return (
    <>
      <PageHeader
        title="Who visits whom"
        lead="Trips of leaders to and from Central Asia, stop by stop, each with its source. Rankings count trips up to any day you choose."
      />
      <VisitRanking params={params} today={today()} />
      <div className="h-12" />
      <LeaderTimeline params={params} />
      <VisitList params={params} search={search} />
    </>
  )
}
