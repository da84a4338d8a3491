import { inSentence } from "@/i18n/in-sentence"
import { yearRuns } from "@/lib/day-format"
import { hasValues, type TradeLine, undefinedYears } from "./trade-lines"
import type { TradeParams } from "./trade-params"
import { listed, type TradeWords } from "./trade-words"

export interface NotesInput {
  t: TradeWords
  params: TradeParams
  subject: string
  lines: readonly TradeLine[]
  /** Names of partners that contain one another. */
  overlapping: readonly string[]
  /** How many visits are marked. */
  visits: number
}

/** What the mode leaves undefined, and why. */
function undefinedNote({ t, params, lines, overlapping }: NotesInput): string[] {
  const missing = undefinedYears(lines)
  if (params.mode === "ratio") return [t("note.ratio")]
  if (missing.length === 0) return []
  const years = yearRuns(missing)
  if (params.mode === "world") return [t("note.worldUndefined", { years })]
  if (params.mode === "share")
    return overlapping.length > 0
      ? [t("note.shareOverlap", { names: listed(t, overlapping) })]
      : [t("note.shareUndefined", { years })]
  if (params.mode !== "index") return []
  const names = lines.filter((line) => !hasValues(line)).map((line) => line.name)
  return [t("note.indexUndefined", { names: listed(t, names), base: String(params.base) })]
}

/** What a reader must know of the figures, each a sentence. */
export function tradeNotes(input: NotesInput): string[] {
  const { t, params, subject, lines, overlapping, visits } = input
  const unknown = lines.filter((line) => line.values.length === 0).map((line) => line.name)
  return [
    t(`basisNote.${params.basis}`),
    ...(unknown.length > 0 ? [t("note.unknown", { names: listed(t, unknown) })] : []),
    ...(overlapping.length > 0 && params.mode !== "share"
      ? [t("note.overlap", { names: listed(t, overlapping) })]
      : []),
    ...undefinedNote(input),
    ...(visits > 0 ? [t("note.visits", { name: inSentence(subject), count: String(visits) })] : []),
  ]
}
