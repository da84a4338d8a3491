import type { Formats } from "@/lib/format"
import { latestTelling, type TradeLine, valueAt } from "./trade-lines"
import type { TradeParams } from "./trade-params"
import { atLeast, measurePhrase, type TradeWords } from "./trade-words"

interface Ranked {
  name: string
  value: number
  whole: boolean
}

function rankedIn(lines: readonly TradeLine[], year: number): Ranked[] {
  return lines
    .flatMap((line) => {
      const found = valueAt(line, year)
      return found?.value == null
        ? []
        : [{ name: line.name, value: found.value, whole: found.whole }]
    })
    .sort((a, b) => b.value - a.value)
}

/** What is neither at least nor at most so, where a figure lacks parts. */
function open(t: TradeWords, ranked: Ranked | undefined, finding: string): string {
  return ranked && !ranked.whole ? t("finding.open", { finding }) : finding
}

function amountFinding(t: TradeWords, formats: Formats, year: number, ranked: Ranked[]): string {
  const [first, second] = ranked
  if (!second)
    return t(first?.whole === false ? "finding.aloneOpen" : "finding.alone", {
      amount: formats.usd(first?.value),
      name: first?.name ?? "",
      year: String(year),
    })
  return t("finding.leads", {
    first: first?.name ?? "",
    firstAmount: atLeast(t, first, formats.usd(first?.value)),
    second: second.name,
    secondAmount: atLeast(t, second, formats.usd(second.value)),
    year: String(year),
  })
}

/** Of a balance the largest by size, whichever its sign, tells most. */
function balanceFinding(
  t: TradeWords,
  formats: Formats,
  year: number,
  ranked: Ranked[],
  name: string,
) {
  const [widest] = [...ranked].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
  const value = widest?.value ?? 0
  const finding = t(value < 0 ? "finding.deficit" : "finding.surplus", {
    year: String(year),
    name,
    partner: widest?.name ?? "",
    amount: formats.usd(Math.abs(value)),
  })
  return open(t, widest, finding)
}

function shareFinding(t: TradeWords, formats: Formats, year: number, [first, second]: Ranked[]) {
  return t("finding.share", {
    year: String(year),
    first: first?.name ?? "",
    firstShare: formats.percent(first?.value),
    second: second?.name ?? "",
    secondShare: formats.percent(second?.value),
  })
}

function indexFinding(
  t: TradeWords,
  formats: Formats,
  year: number,
  [first, second]: Ranked[],
  base: number,
) {
  const times = (ranked: Ranked | undefined) =>
    atLeast(t, ranked, formats.number((ranked?.value ?? 0) / 100, 1))
  const shared = { first: first?.name ?? "", year: String(year), base: String(base) }
  if (!second) return t("finding.index", { ...shared, times: times(first) })
  return t("finding.indexTwo", {
    ...shared,
    firstTimes: times(first),
    second: second.name,
    secondTimes: times(second),
  })
}

export interface FindingInput {
  t: TradeWords
  formats: Formats
  params: TradeParams
  /** Lines with values. */
  lines: readonly TradeLine[]
  subject: string
  /** The partners of a ratio, by name. */
  pair: readonly [string, string]
}

/** What the figures say, in a sentence. */
export function tradeFinding({ t, formats, params, lines, subject, pair }: FindingInput): string {
  const year = latestTelling(lines)
  if (year === null) return measurePhrase(t, params.measure, subject)
  const ranked = rankedIn(lines, year)
  const [top] = ranked
  if (params.mode === "share") return shareFinding(t, formats, year, ranked)
  if (params.mode === "index") return indexFinding(t, formats, year, ranked, params.base ?? year)
  if (params.mode === "world")
    return open(
      t,
      top,
      t("finding.world", {
        first: top?.name ?? "",
        share: formats.percent(top?.value),
        name: subject,
        year: String(year),
      }),
    )
  if (params.mode === "ratio")
    return t(top?.whole ? "finding.ratio" : "finding.ratioOpen", {
      year: String(year),
      times: formats.number(top?.value, 2),
      first: pair[0],
      second: pair[1],
    })
  if (params.measure === "balance") return balanceFinding(t, formats, year, ranked, subject)
  return amountFinding(t, formats, year, ranked)
}
