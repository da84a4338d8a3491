import { graphql, type ResultOf } from "@khorgos/types"
import { useTranslations } from "next-intl"
import { getTranslations } from "next-intl/server"
import { useFormats } from "@/i18n/formats"
import { query } from "@/lib/api"
import { DataTable } from "@/ui/DataTable"
import { getPartyNames } from "./party-name"
import { PartyFields, TradeFigureFields } from "./trade-fragment"
import { gapOf } from "./trade-series"
import { gapWords } from "./trade-words"

const ByBasisQuery = graphql(
  `
  query TradeByBasis($year: Int!) {
    headline: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: HEADLINE, from: $year, to: $year) {
      series { code partner { ...PartyFields } points { turnover { ...TradeFigureFields } } }
    }
    partner: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: PARTNER, from: $year, to: $year) {
      series { code partner { ...PartyFields } points { turnover { ...TradeFigureFields } } }
    }
    reporter: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: REPORTER, from: $year, to: $year) {
      series { code partner { ...PartyFields } points { turnover { ...TradeFigureFields } } }
    }
    reconciled: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: RECONCILED, from: $year, to: $year) {
      series { code partner { ...PartyFields } points { turnover { ...TradeFigureFields } } }
    }
  }
`,
  [PartyFields, TradeFigureFields],
)
type Answer = ResultOf<typeof ByBasisQuery>
type Row = { label: string; answer: Answer["headline"] }

function Amount({ answer, code }: { answer: Row["answer"]; code: string }) {
  const t = useTranslations("trade")
  const formats = useFormats()
  const figure = answer.series.find((line) => line.code === code)?.points[0]?.turnover
  if (!figure) return <span className="text-muted">{t("byBasis.noFigure")}</span>
  const gap = gapOf(figure)
  return (
    <>
      {formats.usd(figure.valueUsd)}
      {gap && (
        <span className="block whitespace-normal text-muted text-note">{gapWords(t, gap)}</span>
      )}
    </>
  )
}

/** One year on every basis: the sides disagree, and averages would hide it. */
export async function TradeByBasis({ year }: { year: number }) {
  const [answers, t, nameOf] = await Promise.all([
    query(ByBasisQuery, { year }),
    getTranslations("trade.byBasis"),
    getPartyNames(),
  ])
  const rows: Row[] = (["headline", "partner", "reconciled", "reporter"] as const).map((key) => ({
    label: t(key),
    answer: answers[key],
  }))
  return (
    <DataTable
      caption={t("caption", { year: String(year) })}
      captionHidden
      rows={rows}
      rowKey={(row) => row.label}
      columns={[
        { key: "basis", header: t("header"), rowHeader: true, cell: (row) => row.label },
        ...answers.reconciled.series.map(({ code, partner }) => ({
          key: code,
          header: nameOf(partner),
          numeric: true,
          cell: (row: Row) => <Amount answer={row.answer} code={code} />,
        })),
      ]}
    />
  )
}
