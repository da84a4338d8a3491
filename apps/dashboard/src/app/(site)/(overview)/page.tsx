import { getTranslations } from "next-intl/server"
import { ClaimList } from "@/features/claim/ClaimList"
import { LatestEvents } from "@/features/event/LatestEvents"
import { LatestChanges } from "@/features/release/LatestChanges"
import { TradeByBasis } from "@/features/trade/TradeByBasis"
import { TradeFive } from "@/features/trade/TradeFive"
import { TradeLead } from "@/features/trade/TradeLead"
import { LatestVisits } from "@/features/visit/LatestVisits"
import { VisitsByYear } from "@/features/visit/VisitsByYear"
import { today } from "@/lib/today"
import { PageHeader } from "@/ui/PageHeader"
import { Part } from "@/ui/Part"
import { Section } from "@/ui/Section"

const comparedYear = 2023

export default async function OverviewPage() {
  const t = await getTranslations("overview")
  const year = Number(today().slice(0, 4))
  return (
    <>
      <Part of={TradeLead} with={{}} title={<PageHeader title={t("title")} />} />
      <div className="mt-14 grid gap-x-12 lg:grid-cols-3">
        <Section heading={t("visits.heading")}>
          <Part of={VisitsByYear} with={{}} />
          <div className="h-8" />
          <Part of={LatestVisits} with={{ year }} />
        </Section>
        <Section heading={t("claims.heading")}>
          <Part of={ClaimList} with={{ first: 5 }} />
        </Section>
        <Section heading={t("five.heading")} subtitle={t("five.subtitle")}>
          <Part of={TradeFive} with={{}} />
        </Section>
        <div className="lg:col-span-2">
          <Section
            heading={t("basis.heading", { year: String(comparedYear) })}
            subtitle={t("basis.subtitle")}
          >
            <Part of={TradeByBasis} with={{ year: comparedYear }} />
          </Section>
        </div>
        <Section heading={t("summits.heading")}>
          <Part of={LatestEvents} with={{ first: 5 }} />
        </Section>
      </div>
      <Section heading={t("changes.heading")}>
        <Part of={LatestChanges} with={{}} />
      </Section>
    </>
  )
}
