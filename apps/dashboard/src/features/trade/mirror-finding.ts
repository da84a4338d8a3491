import type { Formats } from "@/lib/format"
import type { MirrorAnswer, MirrorYear } from "./mirror-answer"
import { atLeast, type TradeWords } from "./trade-words"

/** The latest year in which both sides can be compared. */
export function latestCompared(years: readonly MirrorYear[]): MirrorYear | undefined {
  return years.findLast((year) => year.gapUsd !== null)
}

type Told = Pick<MirrorAnswer, "of" | "with" | "years">

/** What each side says of the latest year: what it is at least, where that side lacks parts. */
export function mirrorFinding(t: TradeWords, formats: Formats, answer: Told): string {
  const last = latestCompared(answer.years)
  if (!last) return t("mirror.findingNone")
  const says = (figure: MirrorYear["reporter"]) =>
    atLeast(t, { whole: figure?.complete ?? true }, formats.usd(figure?.valueUsd))
  return t("mirror.finding", {
    year: String(last.year),
    of: answer.of,
    with: answer.with,
    ofAmount: says(last.reporter),
    withAmount: says(last.partner),
  })
}
