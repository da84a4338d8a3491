import { read } from "./api.ts"
import type { Figure as SeriesFigure } from "./trade.ts"

export interface Figure extends SeriesFigure {
  rule: string
  damaged: boolean
  partialYear: boolean
  alternatives: { valueUsd: string; source: { key: string } }[]
}
export interface Value {
  reporter: Figure | null
  partner: Figure | null
  reconciled: Figure | null
  gapUsd: string | null
  gapPercent: number | null
  gapIs: string
  compared: number
  expected: number
  notCompared: { exporterIso3: string; importerIso3: string }[]
  comparedReporterUsd: string | null
  comparedPartnerUsd: string | null
  preferred: { figure: Figure; basis: string; rule: string; reason: string } | null
  notes: string[]
}
export interface Point {
  year: number
  exports: Value | null
  imports: Value | null
  turnover: Value | null
}
export interface Asked {
  of: string
  with: string
  from?: number
  to?: number
}

const figure = `{ valueUsd complete reported expected alsoQuoted rule damaged partialYear missing { exporterIso3 importerIso3 }
  sources { key basis kind } alternatives { valueUsd source { key } } }`
const value = `{ reporter ${figure} partner ${figure} reconciled ${figure}
  gapUsd gapPercent gapIs compared expected notCompared { exporterIso3 importerIso3 }
  comparedReporterUsd comparedPartnerUsd preferred { figure ${figure} basis rule reason } notes }`
export const mirrorQuery = (directive = "") => `
  query ($of: PartyCode!, $with: PartyCode!, $from: Int! = 1990, $to: Int! = 2100) ${directive} {
    tradeMirror(of: $of, with: $with, from: $from, to: $to) {
      points { year exports ${value} imports ${value} turnover ${value} } } }`

const groups = ["CA5", "EU27", "GCC"]

/** All fields between two groups in all years would cost too much for one query: they are asked for in spans. */
function spansOf(asked: Asked): Asked[] {
  if (asked.from !== undefined || ![asked.of, asked.with].every((code) => groups.includes(code)))
    return [asked]
  const firsts = [1990, 2000, 2010, 2020]
  return firsts.map((from) => ({ ...asked, from, to: from + 9 }))
}

export async function mirror(asked: Asked, directive = ""): Promise<Point[]> {
  const points: Point[] = []
  for (const span of spansOf(asked)) {
    const { tradeMirror } = await read<{ tradeMirror: { points: Point[] } }>(
      mirrorQuery(directive),
      { ...span },
    )
    points.push(...tradeMirror.points)
  }
  return points
}
export async function mirrorIn(year: number, asked: Asked, directive = ""): Promise<Point> {
  const [point] = await mirror({ ...asked, from: year, to: year }, directive)
  if (!point) throw new Error(`Nothing for ${asked.of} with ${asked.with} in ${year}.`)
  return point
}
