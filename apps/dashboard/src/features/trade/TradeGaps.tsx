import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { DataTable } from "@/ui/DataTable"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { type MirrorFlow, mirrorHref } from "./mirror-params"
import { ofMeasure } from "./of-measure"
import type { TradeAnswer } from "./trade-answer"
import type { Kept, TradeParams } from "./trade-params"
import { measurePhrase } from "./trade-words"

const GapValue = graphql(`
  fragment GapValue on TradeMirrorValue @_unmask {
    reporter { valueUsd }
    partner { valueUsd }
    reconciled { valueUsd }
    gapUsd
    gapPercent
  }
`)
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

export interface TradeGapsProps {
  params: TradeParams
  answer: TradeAnswer
  kept: Kept
}

/** The same trade as each side tells it, partner by partner; each row leads to the two sides in full. */
export async function TradeGaps({ params, answer, kept }: TradeGapsProps) {
  const { measure, of } = params
  const flow = measure === "balance" ? "turnover" : measure
  const [rows, t, formats] = await Promise.all([
    Promise.all(apart(answer).map((line) => readRow(params, flow, line))),
    getTranslations("trade"),
    getFormats(),
  ])
  const amount = (key: "reporter" | "partner" | "reconciled") => (row: Row) =>
    formats.usd(row.value?.[key]?.valueUsd)
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
          {
            key: "own",
            header: t("gaps.ownFigure", { name: answer.subject }),
            numeric: true,
            cell: amount("reporter"),
          },
          {
            key: "theirs",
            header: t("gaps.partnerFigure"),
            numeric: true,
            cell: amount("partner"),
          },
          {
            key: "reconciled",
            header: t("gaps.reconciled"),
            numeric: true,
            cell: amount("reconciled"),
          },
          {
            key: "gap",
            header: t("gaps.gap"),
            numeric: true,
            cell: ({ value }) => (
              <>
                {formats.usd(value?.gapUsd)}
                {value?.gapPercent != null && (
                  <span className="block text-muted text-note">
                    {formats.percent(value.gapPercent / 100)}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
