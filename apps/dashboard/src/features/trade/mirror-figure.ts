import { getTranslations } from "next-intl/server"
import type { Cell, Figure, FigureColumn, FigureMaker } from "@/figure/figure"
import { shownOn } from "@/figure/forms"
import { getFormats } from "@/i18n/server-formats"
import type { Formats } from "@/lib/format"
import { type MirrorAnswer, type MirrorYear, readMirror } from "./mirror-answer"
import { latestCompared, mirrorFinding } from "./mirror-finding"
import { mirrorLines, showsBand } from "./mirror-lines"
import { type MirrorParams, mirrorHref, readMirrorParams } from "./mirror-params"
import { sourceBreaksOf } from "./trade-breaks"
import { lastWholeYear } from "./trade-figure"
import { type TradeLine, toLineSeries } from "./trade-lines"
import { distinctSources } from "./trade-series"
import { gapWords, type TradeWords } from "./trade-words"

/** "Gap −US$ 14.4 bn, −73%". */
export function gapSentence(t: TradeWords, formats: Formats, year: MirrorYear): string {
  if (year.gapUsd === null)
    return t(year.reporter && year.partner ? "mirror.noGap" : "mirror.oneSide")
  const gap = formats.usd(year.gapUsd)
  return year.gapPercent === null
    ? t("mirror.gapNoPercent", { gap })
    : t("mirror.gap", { gap, percent: formats.percent(year.gapPercent / 100) })
}

function columns(t: TradeWords): FigureColumn[] {
  const decimal = (name: string, header: string): FigureColumn => ({
    name,
    header,
    type: "decimal",
  })
  return [
    { name: "year", header: t("table.year"), type: "integer" },
    decimal("reporter_usd", t("column.reporter")),
    decimal("partner_usd", t("column.mirror")),
    decimal("reconciled_usd", t("column.reconciled")),
    decimal("gap_usd", t("column.gap")),
    decimal("gap_percent", t("column.gapPercent")),
    { name: "preferred", header: t("column.preferred"), type: "text" },
    { name: "reason", header: t("column.reason"), type: "text" },
    { name: "note", header: t("column.note"), type: "text" },
    { name: "sources", header: t("column.sources"), type: "text" },
  ]
}

function figuresOf({ reporter, partner, reconciled }: MirrorYear) {
  return [reporter, partner, reconciled].filter((figure) => figure !== null)
}

function row(year: MirrorYear): Record<string, Cell> {
  return {
    year: year.year,
    reporter_usd: year.reporter?.valueUsd ?? null,
    partner_usd: year.partner?.valueUsd ?? null,
    reconciled_usd: year.reconciled?.valueUsd ?? null,
    gap_usd: year.gapUsd,
    gap_percent: year.gapPercent === null ? null : String(year.gapPercent),
    preferred: year.preferred?.basis ?? null,
    reason: year.preferred?.reason ?? null,
    note: year.notes.join("; ") || null,
    sources: distinctSources(figuresOf(year))
      .map(({ key }) => key)
      .join(" "),
  }
}

export interface MirrorView {
  params: MirrorParams
  answer: MirrorAnswer
  figure: Figure
  lines: readonly TradeLine[]
}

export async function readMirrorView(params: MirrorParams): Promise<MirrorView> {
  const [answer, t, formats] = await Promise.all([
    readMirror(params),
    getTranslations("trade"),
    getFormats(),
  ])
  const { years } = answer
  const lines = mirrorLines(years, params, {
    reporter: t("mirror.by", { name: answer.of }),
    partner: t("mirror.by", { name: answer.with }),
    reconciled: t("mirror.reconciled"),
  })
  const what = t(`mirror.name.${params.flow}`, { of: answer.of, with: answer.with })
  const banded = showsBand(years)
  const said = t("mirror.subtitle", { what, of: answer.of, with: answer.with })
  const subtitle = banded ? `${said} ${t("mirror.tint")}` : said
  const last = latestCompared(years)
  const title = mirrorFinding(t, formats, answer)
  const figure: Figure = {
    ...shownOn(mirrorHref(params), "trade-mirror"),
    title,
    subtitle,
    notes: last ? [t(`mirror.gapIs.${last.gapIs}`)] : [],
    summary: [what, title, ...(last ? [gapSentence(t, formats, last)] : [])].join(". "),
    drawing: {
      kind: "lines",
      input: {
        series: toLineSeries(lines, false, (gap) => gapWords(t, gap)),
        ...(banded ? { band: ["reporter", "partner"] } : {}),
        breaks: sourceBreaksOf(
          years.map(({ year, reconciled }) => ({ year, sources: reconciled?.sources ?? [] })),
        ),
        remarks: years.map((year) => ({ x: year.year, text: gapSentence(t, formats, year) })),
        format: "usd",
      },
    },
    columns: columns(t),
    rows: years.map(row),
    sources: distinctSources(years.flatMap(figuresOf)),
    release: answer.release,
    question: answer.question,
  }
  return { params, answer, figure, lines }
}

/** One trade as both sides tell it: the figure of the mirror page. */
export const mirrorFigure: FigureMaker = async (search) =>
  (await readMirrorView(readMirrorParams(search, lastWholeYear()))).figure
