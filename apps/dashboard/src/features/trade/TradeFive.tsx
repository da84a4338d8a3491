import { getTranslations } from "next-intl/server"
import { SmallMultiples } from "@/charts/SmallMultiples"
import { FigureFrame } from "@/figure/FigureFrame"
import { getFormats } from "@/i18n/server-formats"
import { DataTable } from "@/ui/DataTable"
import { Section } from "@/ui/Section"
import { type FiveView, readFiveView } from "./five-figure"
import { outsideFive } from "./five-partners"
import { lastWholeYear } from "./trade-figure"
import { latestTelling, valueAt } from "./trade-lines"
import { readTradeParams, type TradeParams } from "./trade-params"
import { formatOfMode } from "./trade-shape"

/** The five states side by side, as they trade with China and Russia. */
export async function TradeFive() {
  const { panels } = await readFiveView(readTradeParams({}, lastWholeYear()))
  return <SmallMultiples format="usd" ownScale panels={panels} />
}

async function FiveTable({ view, params }: { view: FiveView; params: TradeParams }) {
  const [t, formats] = await Promise.all([getTranslations("trade"), getFormats()])
  const partners = view.states.flatMap(({ lines }) =>
    lines.map(({ code, name }) => ({ code, name })),
  )
  const distinct = [...new Map(partners.map((partner) => [partner.code, partner])).values()]
  return (
    <DataTable
      caption={view.figure.subtitle}
      rows={view.states.map((state) => ({ ...state, year: latestTelling(state.lines) }))}
      rowKey={(state) => state.code}
      columns={[
        { key: "state", header: t("column.state"), rowHeader: true, cell: (row) => row.name },
        { key: "year", header: t("table.year"), cell: (row) => row.year ?? "–" },
        ...distinct.map(({ code, name }) => ({
          key: code,
          header: name,
          numeric: true,
          cell: ({ lines, year }: FiveView["states"][number] & { year: number | null }) => {
            const line = lines.find((one) => one.code === code)
            const value = line && year !== null ? valueAt(line, year)?.value : null
            return formats.figure(value, formatOfMode[params.mode])
          },
        })),
      ]}
    />
  )
}

/** The same under the trade page's chart, for the partners and the mode chosen there. */
export async function TradeFiveFigure({ params: asked }: { params: TradeParams }) {
  const params = { ...asked, with: outsideFive(asked.with) }
  if (params.with.length === 0) return null
  const [view, t] = await Promise.all([readFiveView(params), getTranslations("trade.five")])
  if (view.panels.every((panel) => panel.series.length === 0)) return null
  const shown = params.mode === "ratio" ? { ...params, mode: "amount" as const } : params
  return (
    <Section heading={t("heading")} id="five">
      <FigureFrame
        figure={view.figure}
        size="small"
        chart={<SmallMultiples format={formatOfMode[shown.mode]} ownScale panels={view.panels} />}
        table={<FiveTable view={view} params={shown} />}
      />
    </Section>
  )
}
