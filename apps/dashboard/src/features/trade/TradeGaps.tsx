import { graphql, type ResultOf } from "@khorgos/types"
import { useTranslations } from "next-intl"
import { getTranslations } from "next-intl/server"
import { useFormats } from "@/i18n/formats"
import { query } from "@/lib/api"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { GapSums, gapSums } from "./gap-sums"
import { type MirrorFlow, mirrorHref } from "./mirror-params"
import { ofMeasure } from "./of-measure"
import { ToldFigure } from "./ToldFigure"
import type { TradeAnswer } from "./trade-answer"
import type { Kept, TradeParams } from "./trade-params"
import { measurePhrase } from "./trade-words"

const GapFigure = graphql(`
  fragment GapFigure on TradeFigure @_unmask {
    valueUsd
    complete
    reported
    expected
    damaged
  }
`)
const GapValue = graphql(
  `
  fragment GapValue on TradeMirrorValue @_unmask {
    reporter { ...GapFigure }
    partner { ...GapFigure }
    reconciled { ...GapFigure }
    ...GapSums
    gapUsd
    gapPercent
  }
`,
  [GapFigure, GapSums],
)
const GapsQuery = graphql(
  `
  query TradeGaps($of: PartyCode!, $with: PartyCode!, $from: Int!, $to: Int!) {
    tradeMirror(of: $of, with: $with, from: $from, to: $to) {
      points {
        year
        figure: turnover { ...GapValue }
      }
    }
  }
`,
  [GapValue],
)
type Value = ResultOf<typeof GapValue>

interface Row {
  code: string
  name: string
  year: number | null
  value: Value | null
}

async function readRow(
  { of, from, to }: TradeParams,
  flow: MirrorFlow,
  { code, name }: { code: string; name: string },
): Promise<Row> {
  const asked = { of, with: code, from, to }
  const { tradeMirror } = await query(ofMeasure(GapsQuery, flow), asked)
  const last = tradeMirror.points.findLast((point) => point.figure?.gapUsd != null)
  return { code, name, year: last?.year ?? null, value: last?.figure ?? null }
}

/** Partners that share no country with the subject: one country's figures cannot stand on both sides. */
function apart({ series, members, hosts }: TradeAnswer) {
  return series.filter(({ code }) => !members.get(code)?.some((iso3) => hosts.includes(iso3)))
}

/** What the gap is between: the sums over the directions that both sides report, and how many those are. */
function BothReport({ value }: { value: Value }) {
  const t = useTranslations("trade")
  const formats = useFormats()
  const sums = gapSums(value)
  const directions = t("gaps.compared", {
    compared: String(value.compared),
    expected: String(value.expected),
  })
  if (!sums) return <span className="text-muted text-note">{directions}</span>
  const [own, theirs] = [formats.usd(sums.own), formats.usd(sums.theirs)]
  return (
    <>
      {t("gaps.against", { own, theirs })}
      <span className="block whitespace-normal text-note text-warn">{directions}</span>
    </>
  )
}

function Gap({ value: { gapUsd, gapPercent } }: { value: Value }) {
  const formats = useFormats()
  return (
    <>
      {formats.usd(gapUsd)}
      {gapPercent !== null && (
        <span className="block text-muted text-note">{formats.percent(gapPercent / 100)}</span>
      )}
    </>
  )
}

/** The column of one telling's totals. */
const told = (key: "reporter" | "partner" | "reconciled", header: string) => ({
  key,
  header,
  numeric: true,
  cell: (row: Row) => <ToldFigure figure={row.value?.[key]} />,
})

export interface TradeGapsProps {
  params: TradeParams
  answer: TradeAnswer
  kept: Kept
}

/** The same trade as each side tells it, partner by partner; each row leads to the two sides in full. */
export async function TradeGaps({ params, answer, kept }: TradeGapsProps) {
  const { measure, of } = params
  const flow = measure === "balance" ? "turnover" : measure
  const [rows, t] = await Promise.all([
    Promise.all(apart(answer).map((line) => readRow(params, flow, line))),
    getTranslations("trade"),
  ])
  if (rows.length === 0) return null
  return (
    <Section
      heading={t("gaps.heading")}
      subtitle={t("gaps.subtitle", { measure: measurePhrase(t, flow, answer.subject) })}
    >
      <DataTable
        caption={t("gaps.caption")}
        captionHidden
        rows={rows}
        rowKey={(row) => row.code}
        columns={[
          {
            key: "partner",
            header: t("gaps.partner"),
            rowHeader: true,
            cell: (row) => (
              <Link
                href={mirrorHref({ of, with: row.code, flow }, kept)}
                className="link"
                aria-label={t("gaps.open", { name: row.name })}
              >
                {row.name}
              </Link>
            ),
          },
          {
            key: "year",
            header: t("table.year"),
            cell: (row) => row.year ?? <span className="text-muted">{t("gaps.never")}</span>,
          },
          told("reporter", t("gaps.ownFigure", { name: answer.subject })),
          told("partner", t("gaps.partnerFigure")),
          told("reconciled", t("gaps.reconciled")),
          {
            key: "both",
            header: t("gaps.both"),
            numeric: true,
            cell: ({ value }) => (value ? <BothReport value={value} /> : "–"),
          },
          {
            key: "gap",
            header: t("gaps.gap"),
            numeric: true,
            cell: ({ value }) => (value ? <Gap value={value} /> : "–"),
          },
        ]}
      />
    </Section>
  )
}
