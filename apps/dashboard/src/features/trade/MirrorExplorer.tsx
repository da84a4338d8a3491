import { getTranslations } from "next-intl/server"
import { LineChart } from "@/charts/LineChart"
import { FigureFrame } from "@/figure/FigureFrame"
import { ClientWords } from "@/i18n/ClientWords"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"
import { MirrorSentence } from "./MirrorSentence"
import { MirrorTable } from "./MirrorTable"
import { MirrorYearView } from "./MirrorYearView"
import { type MirrorView, readMirrorView } from "./mirror-figure"
import { latestCompared } from "./mirror-finding"
import { type MirrorParams, mirrorHref, swapped } from "./mirror-params"
import { readMembers } from "./party-members"
import { readChoices } from "./trade-choices"
import { lastWholeYear } from "./trade-figure"
import { type Kept, readTradeParams, tradeHref } from "./trade-params"
import { withChosen } from "./with-chosen"

interface MirrorProps {
  view: MirrorView
  kept: Kept
}

/** Where to go from here: the other side, and all partners. */
async function MirrorLinks({ view: { params, answer }, kept }: MirrorProps) {
  const t = await getTranslations("trade.mirror")
  const { of, with: partner, flow, from, to } = params
  const measure = { of, with: partner, measure: flow, from: String(from), to: String(to) }
  const lines = tradeHref(readTradeParams(measure, lastWholeYear()), {}, kept)
  return (
    <p className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-1 text-small">
      <Link href={mirrorHref(swapped(params), kept)} className="link">
        {t("swap", { name: answer.with })}
      </Link>
      <Link href={lines} className="link">
        {t("back", { name: answer.of })}
      </Link>
    </p>
  )
}

async function MirrorFigures({ view, kept }: MirrorProps) {
  const { params, answer, figure } = view
  const t = await getTranslations("trade")
  if (figure.drawing?.kind !== "lines" || view.lines.length === 0)
    return <EmptyState title={t("mirror.empty")}>{t("mirror.emptyText")}</EmptyState>
  const names = {
    reporter: t("mirror.says", { name: answer.of }),
    partner: t("mirror.says", { name: answer.with }),
    reconciled: t("mirror.compiler"),
  }
  const last = latestCompared(answer.years) ?? answer.years.at(-1)
  const table = (captionHidden: boolean) => (
    <MirrorTable
      caption={figure.subtitle}
      captionHidden={captionHidden}
      years={answer.years}
      names={names}
    />
  )
  return (
    <>
      <div className="pb-12">
        <FigureFrame
          figure={figure}
          level="h2"
          chart={<LineChart {...figure.drawing.input} summary={figure.summary} height={440} />}
          table={table(false)}
        />
        <MirrorLinks view={view} kept={kept} />
      </div>
      {last && (
        <Section heading={t("mirror.latest", { year: String(last.year) })}>
          <MirrorYearView year={last} sides={params} names={names} />
        </Section>
      )}
      <Section heading={t("table.heading")}>{table(true)}</Section>
    </>
  )
}

export interface MirrorExplorerProps {
  params: MirrorParams
  kept: Kept
}

/** The mirror page: one trade in a sentence, its tellings as lines, one year of it side by side. */
export async function MirrorExplorer({ params, kept }: MirrorExplorerProps) {
  const t = await getTranslations("trade.mirror")
  const members = await readMembers([params.of, params.with])
  const [one = [], other = []] = [params.of, params.with].map((code) => members.get(code))
  const shared = one.some((iso3) => other.includes(iso3))
  const view = shared ? null : await readMirrorView(params)
  const choices = await readChoices(one, view?.answer.release?.version ?? null)
  const named = view ? [view.answer.of, view.answer.with] : []
  const sides = [params.of, params.with].map((code, index) => ({
    value: code,
    label: named[index] ?? choices.partners.find(({ value }) => value === code)?.label ?? code,
  }))
  return (
    <ClientWords of={["trade"]}>
      <MirrorSentence
        params={params}
        parties={withChosen([...choices.groups, ...choices.subjects], sides)}
        lastYear={lastWholeYear()}
        kept={kept}
      />
      <div className="pt-8">
        {view ? (
          <MirrorFigures view={view} kept={kept} />
        ) : (
          <EmptyState title={t("same")}>{t("sameText")}</EmptyState>
        )}
      </div>
    </ClientWords>
  )
}
