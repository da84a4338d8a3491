import { getTranslations } from "next-intl/server"
import { ClientWords } from "@/i18n/ClientWords"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { productHref, readProductParams } from "./product-params"
import { TradeChart } from "./TradeChart"
import { TradeFiveFigure } from "./TradeFive"
import { TradeGaps } from "./TradeGaps"
import { TradeSentence } from "./TradeSentence"
import { TradeSwitches } from "./TradeSwitches"
import { TradeTable } from "./TradeTable"
import { TradeVisits } from "./TradeVisits"
import { readChoices, type TradeChoices } from "./trade-choices"
import { lastWholeYear, readTradeView, type TradeView } from "./trade-figure"
import type { Kept, TradeParams } from "./trade-params"
import { formatOfMode } from "./trade-shape"
import { withChosen } from "./with-chosen"

/** The same trade by product; groups have none, and lead to the trade that the page of products starts with. */
function productsOf({ params: { of, with: partners, measure }, answer }: TradeView) {
  const partner = partners.find((code) => answer.members.get(code)?.includes(code))
  if (!partner || !answer.hosts.includes(of)) return readProductParams({})
  return { of, with: partner, flow: measure === "imports" ? measure : ("exports" as const) }
}

export interface TradeExplorerProps {
  params: TradeParams
  /** What every link keeps of the address. */
  kept: Kept
}

/** Whom the sentence offers, with the partners asked for where nothing is known of their trade. */
async function choicesOf({ answer }: TradeView): Promise<TradeChoices> {
  const { groups, subjects, partners } = await readChoices(
    answer.hosts,
    answer.release?.version ?? null,
  )
  const asked = answer.series
    .map(({ code, name }) => ({ value: code, label: name }))
    .filter(({ value }) => !groups.some((group) => group.value === value))
  return { groups, subjects, partners: withChosen(partners, asked) }
}

/** The trade page: one question as a sentence, one chart; under it the two sides, the states, the figures. */
export async function TradeExplorer({ params: asked, kept }: TradeExplorerProps) {
  const [view, t, words] = await Promise.all([
    readTradeView(asked),
    getTranslations("trade"),
    getTranslations("product"),
  ])
  const { params, answer, figure, lines, visits } = view
  const choices = await choicesOf(view)
  return (
    <ClientWords of={["trade"]}>
      <TradeSentence
        params={params}
        subjectName={answer.subject}
        lastYear={lastWholeYear()}
        kept={kept}
        {...choices}
      />
      <div className="pt-8 pb-12">
        <TradeChart view={view} height={460} level="h2" />
        <div className="mt-4">
          <TradeSwitches params={params} kept={kept} />
          <p className="no-print mt-3 text-small">
            <Link href={productHref(productsOf(view), kept)} className="link">
              {words("links.page")}
            </Link>
          </p>
        </div>
      </div>
      <TradeGaps params={params} answer={answer} kept={kept} />
      {params.of === "CA5" && <TradeFiveFigure params={params} />}
      {lines.length > 0 && (
        <Section heading={t("table.heading")} subtitle={figure.subtitle}>
          <TradeTable
            captionHidden
            caption={figure.subtitle}
            lines={lines}
            format={formatOfMode[params.mode]}
          />
        </Section>
      )}
      {visits.length > 0 && <TradeVisits subject={answer.subject} visits={visits} />}
    </ClientWords>
  )
}
