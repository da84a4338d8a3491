import { graphql, type ResultOf } from "@khorgos/types"
import { query } from "@/lib/api"
import { formatUsd } from "@/lib/format"
import { DataTable } from "@/ui/DataTable"
import { TradeFigureFields } from "./trade-fragment"
import { gapNote } from "./trade-series"

const ByBasisQuery = graphql(
  `
  query TradeByBasis($year: Int!) {
    headline: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: HEADLINE, from: $year, to: $year) {
      series { code points { turnover { ...TradeFigureFields } } }
    }
    partner: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: PARTNER, from: $year, to: $year) {
      series { code points { turnover { ...TradeFigureFields } } }
    }
    reporter: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: REPORTER, from: $year, to: $year) {
      series { code points { turnover { ...TradeFigureFields } } }
    }
    reconciled: tradeSeries(of: "CA5", with: ["CHN", "RUS"], basis: RECONCILED, from: $year, to: $year) {
      series { code points { turnover { ...TradeFigureFields } } }
    }
  }
`,
  [TradeFigureFields],
)
type Answer = ResultOf<typeof ByBasisQuery>
type Row = { label: string; answer: Answer["headline"] }

function Amount({ answer, code }: { answer: Row["answer"]; code: string }) {
  const figure = answer.series.find((line) => line.code === code)?.points[0]?.turnover
  if (!figure) return <span className="text-muted">no figure</span>
  const note = gapNote(figure)
  return (
    <>
      {formatUsd(figure.valueUsd)}
      {note && <span className="block whitespace-normal text-muted text-note">{note}</span>}
    </>
  )
}

/** One year on every basis: the sides disagree, and averages would hide it. */
export async function TradeByBasis({ year }: { year: number }) {
  const answers = await query(ByBasisQuery, { year })
  const rows: Row[] = [
    { label: "Quoted in headlines", answer: answers.headline },
    { label: "China's and Russia's customs", answer: answers.partner },
    { label: "Reconciled (BACI)", answer: answers.reconciled },
    { label: "The five states themselves", answer: answers.reporter },
  ]
  return (
    <DataTable
      caption={`Turnover with the five in ${year} by whose figures, US dollars`}
      captionHidden
      rows={rows}
      rowKey={(row) => row.label}
      columns={[
        { key: "basis", header: "By the figures of", rowHeader: true, cell: (row) => row.label },
        {
          key: "chn",
          header: "China",
          numeric: true,
          cell: (row) => <Amount answer={row.answer} code="CHN" />,
        },
        {
          key: "rus",
          header: "Russia",
          numeric: true,
          cell: (row) => <Amount answer={row.answer} code="RUS" />,
        },
      ]}
    />
  )
}
