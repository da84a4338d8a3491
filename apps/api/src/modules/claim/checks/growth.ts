import { type ClaimCheck, defineCheck, type FigureDraft } from "../claim-check.ts"
import { type Answer, divide, exceeds, type Range } from "../judgement.ts"
import { change, sentence } from "../words.ts"
import { type Amount, alike, amountFigures, missingOf, rangesOf, value } from "./amounts.ts"
import { failing, untold } from "./parts.ts"
import {
  amountCaveats,
  type Judged,
  type Line,
  onEachBasis,
  quotedCaveat,
  type Rivals,
  rivalsOf,
  TurnoverWithChinaAndRussia,
} from "./turnover.ts"

/** The change of an amount from one year to another. */
export interface Growth {
  from: Amount
  to: Amount
}

export function growthOf(line: Line, from: number, to: number): Growth | null {
  const [first, last] = [line.get(from), line.get(to)]
  return first && last ? { from: first, to: last } : null
}

export function factorOf({ from, to }: Growth): number {
  return value(to) / value(from)
}

/** Whether both ends lack the same, so that the change is one of the same trade. */
export function isLikeForLike({ from, to }: Growth): boolean {
  return alike(from, to)
}

function rangeOf({ from, to }: Growth): Range {
  const [below] = rangesOf(from)
  const [above] = rangesOf(to)
  return above && below ? divide(above, below) : { point: Number.NaN, low: 0, high: Infinity }
}

/** Whether one grew faster than the other, in percent. */
export function fasterThan(one: Growth | null, other: Growth | null): Answer {
  if (!one || !other) return "unknown"
  const same = [one, other].every(isLikeForLike) && alike(one.from, other.from)
  return exceeds(rangeOf(one), rangeOf(other), same)
}

export function growthWords(growth: Growth | null): string {
  if (!growth) return "unknown"
  const words = change(factorOf(growth))
  const atLeast = growth.from.complete && !growth.to.complete
  return atLeast ? `at least ${words}` : words
}

export function growthFigure(label: string, growth: Growth | null): FigureDraft[] {
  if (!growth) return []
  const { from, to } = growth
  const complete = from.complete && to.complete
  const { missing = missingOf(from).missing } = missingOf(to)
  return [
    {
      label: `${label}, change from ${from.year}`,
      unit: "percent",
      value: ((factorOf(growth) - 1) * 100).toFixed(1),
      year: to.year,
      complete,
      ...(missing ? { missing } : {}),
      sourceKeys: [...from.sourceKeys, ...to.sourceKeys],
    },
  ]
}

const end = 2021

/** The year nearest to the one wanted from which both can be followed to the end, like for like. */
function baseYear({ china, russia }: Rivals, wanted: number, first: number, last: number) {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const fitting = years.filter((year) => {
    const [ours, theirs] = [growthOf(china, year, end), growthOf(russia, year, end)]
    return (
      ours &&
      theirs &&
      isLikeForLike(ours) &&
      isLikeForLike(theirs) &&
      alike(ours.from, theirs.from)
    )
  })
  return fitting.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]
}

/** The amounts that two changes are made of, with what they are. */
function endsOf(growths: { china: Growth | null; russia: Growth | null }): [string, Amount][] {
  return (["china", "russia"] as const).flatMap((rival) => {
    const growth = growths[rival]
    const label = `Turnover of the five with ${sentence(rival)}`
    return growth ? [growth.from, growth.to].map((amount): [string, Amount] => [label, amount]) : []
  })
}

function judgeDynamics(rivals: Rivals): Judged {
  const spans = [
    { text: "over the decade before 2022", base: baseYear(rivals, 2010, 2005, 2012) },
    { text: "over the last five years before 2022", base: baseYear(rivals, 2016, 2014, 2018) },
  ].map(({ text, base }) => ({
    text,
    base,
    china: base === undefined ? null : growthOf(rivals.china, base, end),
    russia: base === undefined ? null : growthOf(rivals.russia, base, end),
  }))
  const parts = spans.map(({ text, china, russia }) => ({
    text: `faster growth with China ${text}`,
    answer: fasterThan(china, russia),
  }))
  const told = spans.flatMap(({ base, china, russia }) =>
    china && russia
      ? [
          `from ${base} to ${end} turnover with China changed by ${growthWords(china)}, with Russia by ${growthWords(russia)}`,
        ]
      : [],
  )
  const amounts = spans.flatMap(endsOf)
  return {
    parts,
    sentence:
      told.length > 0
        ? `By these figures ${told.join("; ")}.${failing(parts)}${untold(parts)}`
        : "There are no two years before 2022 for which both can be compared like for like.",
    figures: [
      ...spans.flatMap(({ china, russia }) => [
        ...growthFigure("Turnover of the five with China", china),
        ...growthFigure("Turnover of the five with Russia", russia),
      ]),
      ...amounts
        .filter(([, amount], index) => amounts.findIndex(([, other]) => other === amount) === index)
        .flatMap(([label, amount]) => amountFigures(label, amount)),
    ],
    caveats: [
      ...amountCaveats(amounts),
      ...quotedCaveat(
        rivals.basis,
        amounts.map(([, amount]) => amount),
      ),
      "Amounts are in US dollars of the year, not corrected for prices.",
    ],
  }
}

export const growthChecks: Record<string, ClaimCheck> = {
  "china-more-dynamic-before-war": defineCheck({
    document: TurnoverWithChinaAndRussia,
    reading:
      "Turnover with China grew by more per cent than turnover with Russia, both from about 2010 to 2021 and from about 2016 to 2021: from the nearest year that has the same reports as 2021, at most five and two years off.",
    counts: "years",
    variables: () => ({}),
    cutsItself: true,
    judge: (reply, moment) => onEachBasis(rivalsOf(reply, moment), judgeDynamics),
  }),
}
