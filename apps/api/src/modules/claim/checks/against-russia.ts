import { type ClaimCheck, defineCheck, type FigureDraft, type Moment } from "../claim-check.ts"
import { type Answer, agreement, all, not } from "../judgement.ts"
import { usd } from "../words.ts"
import { type Amount, alike, amountFigures, inWords, moreThan, passes, value } from "./amounts.ts"
import { failing, untold } from "./parts.ts"
import {
  amountCaveats,
  endCaveat,
  type Judged,
  onEachBasis,
  quotedCaveat,
  type Rivals,
  rivalsOf,
  TurnoverWithChinaAndRussia,
} from "./turnover.ts"

const withChina = "Turnover of the five with China"
const withRussia = "Turnover of the five with Russia"

function ofYear({ china, russia }: Rivals, year: number) {
  return { china: china.get(year) ?? null, russia: russia.get(year) ?? null }
}

function caveats(
  basis: Rivals["basis"],
  ...pairs: { china: Amount | null; russia: Amount | null }[]
) {
  const amounts = pairs.flatMap(({ china, russia }) => [
    [withChina, china] as const,
    [withRussia, russia] as const,
  ])
  return [
    ...amountCaveats(amounts),
    ...quotedCaveat(
      basis,
      amounts.map(([, amount]) => amount),
    ),
  ]
}

/** Whether an amount is what a round figure says, by all that was quoted. */
function rounded(amount: Amount | null, low: number, high: number): Answer {
  if (!amount) return "unknown"
  return agreement(
    amount.values.map(Number).map((each): Answer => {
      if (each > high) return "no"
      if (each >= low) return amount.complete ? "yes" : "likely"
      return amount.complete ? "no" : "unknown"
    }),
  )
}

function judge2022(rivals: Rivals): Judged {
  const { china, russia } = ofYear(rivals, 2022)
  const parts = [
    { text: "more than US$ 70 bn with China", answer: passes(china, 70e9) },
    { text: "US$ 42 bn with Russia", answer: rounded(russia, 41.5e9, 42.5e9) },
  ]
  const known = china ?? russia
  return {
    parts,
    sentence: known
      ? `In 2022 the five traded ${inWords(china)} with China and ${inWords(russia)} with Russia.${failing(parts)}${untold(parts)}`
      : "There is no figure for 2022.",
    figures: [...amountFigures(withChina, china, 70e9), ...amountFigures(withRussia, russia, 42e9)],
    caveats: caveats(rivals.basis, { china, russia }),
  }
}

/** A ratio of two amounts as a figure, and in words that say what it is a bound of. */
function ratioOf(china: Amount, russia: Amount) {
  const ratio = value(china) / value(russia)
  const complete = china.complete && russia.complete
  const words = ratio.toFixed(2)
  const bound = complete
    ? `${words} times as much`
    : alike(china, russia)
      ? `${words} times as much, among those that report`
      : china.complete
        ? `at most ${words} times as much`
        : `about ${words} times as much`
  const figure: FigureDraft = {
    label: "China's turnover divided by Russia's",
    unit: "ratio",
    value: ratio.toFixed(4),
    claimed: "2",
    year: china.year,
    complete,
    ...(complete ? {} : { missing: "what its two amounts lack" }),
    sourceKeys: [...china.sourceKeys, ...russia.sourceKeys],
  }
  return { ratio, bound, figure }
}

/** What would turn a ratio that lies near its threshold. */
function turningPoint(china: Amount | null, russia: Amount | null): string[] {
  if (!china || !russia) return []
  const near = Math.abs(value(china) / value(russia) / 2 - 1) < 0.05
  return near && china.complete && russia.complete
    ? [
        `It is close: twice Russia's turnover is China's at ${usd(value(china) / 2)}, and quoted totals are rounded.`,
      ]
    : []
}

function judge2023(rivals: Rivals): Judged {
  const { china, russia } = ofYear(rivals, 2023)
  const parts = [
    { text: "US$ 90 bn with China", answer: passes(china, 89.1e9) },
    { text: "more than twice as much as with Russia", answer: moreThan(china, russia, 2) },
  ]
  const ratio = china && russia ? ratioOf(china, russia) : null
  return {
    parts,
    sentence: ratio
      ? `In 2023 the five traded ${inWords(china)} with China and ${inWords(russia)} with Russia: ${ratio.bound}.${failing(parts)}${untold(parts)}`
      : "There are no figures of both for 2023.",
    figures: [
      ...amountFigures(withChina, china, 90e9),
      ...amountFigures(withRussia, russia),
      ...(ratio ? [ratio.figure] : []),
    ],
    caveats: [...caveats(rivals.basis, { china, russia }), ...turningPoint(china, russia)],
  }
}

const isAhead = (answer: Answer) => ["yes", "likely", "mixed"].includes(answer)

/** Since when China has been ahead without a break, by the years that have both figures. */
function leadOf(rivals: Rivals) {
  const years = [...rivals.china.keys()].filter((year) => rivals.russia.has(year))
  const answers = years.map((year) => {
    const { china, russia } = ofYear(rivals, year)
    return { year, answer: moreThan(china, russia) }
  })
  const lastBehind = answers.findLastIndex(({ answer }) => !isAhead(answer))
  const lead = answers.slice(lastBehind + 1)
  return {
    last: years.at(-1),
    since: lead[0]?.year,
    certainSince: lead.find(({ answer }) => answer === "yes")?.year,
    behind: answers[lastBehind]?.year,
  }
}

function judgeLead(rivals: Rivals): Judged {
  const { last, since, certainSince, behind } = leadOf(rivals)
  if (last === undefined)
    return {
      parts: [{ text: "China pulled ahead within two years", answer: "unknown" }],
      sentence: "There is no year with figures of both.",
      figures: [],
      caveats: [],
    }
  const now = ofYear(rivals, last)
  const before = ofYear(rivals, last - 2)
  const ahead = moreThan(now.china, now.russia)
  const first = ofYear(rivals, since ?? last)
  const story =
    since === undefined
      ? `China was not ahead of Russia in ${last}`
      : behind === undefined
        ? `China has been ahead of Russia since ${since}, the first year with figures of both`
        : `China has been ahead of Russia since ${since}; in ${behind} it was behind`
  const sure =
    since !== undefined && certainSince !== undefined && certainSince > since
      ? ` (the first of these years without missing or damaged reports is ${certainSince})`
      : ""
  return {
    parts: [
      {
        text: `China pulled ahead in ${last - 1} or ${last}`,
        answer: all([ahead, not(moreThan(before.china, before.russia))]),
      },
    ],
    sentence: `By these figures ${story}${sure}.`,
    figures: [
      ...(since === undefined ? [] : [sinceFigure(since, last - 1, first)]),
      ...[before, first, now].flatMap(({ china, russia }) => [
        ...amountFigures(withChina, china),
        ...amountFigures(withRussia, russia),
      ]),
    ].filter(
      ({ label, year, value: shown }, index, every) =>
        every.findIndex((o) => o.label === label && o.year === year && o.value === shown) === index,
    ),
    caveats: [
      ...endCaveat(last, rivals.lastYear),
      ...caveats(rivals.basis, first, before, now),
      ...(rivals.basis === "offices"
        ? ["Within a year the same offices report on both; over the years more of them do."]
        : []),
    ],
  }
}

function sinceFigure(
  since: number,
  claimed: number,
  { china, russia }: { china: Amount | null; russia: Amount | null },
): FigureDraft {
  const complete = Boolean(china?.complete && russia?.complete)
  return {
    label: "First year of China's unbroken lead",
    unit: "year",
    value: String(since),
    claimed: String(claimed),
    complete,
    ...(complete ? {} : { missing: "what its amounts lack" }),
    sourceKeys: [...(china?.sourceKeys ?? []), ...(russia?.sourceKeys ?? [])],
  }
}

const turnoverCheck = (reading: string, judge: (rivals: Rivals) => Judged) =>
  defineCheck({
    document: TurnoverWithChinaAndRussia,
    reading,
    counts: "years",
    variables: () => ({}),
    cutsItself: true,
    judge: (reply, moment: Moment) => onEachBasis(rivalsOf(reply, moment), judge),
  })

export const russiaChecks: Record<string, ClaimCheck> = {
  "china-2022-over-70bn": turnoverCheck(
    "Goods in both directions in 2022, whenever it is asked: more than US$ 70.0 bn with China, and with Russia US$ 42 bn when rounded to whole billions. Where totals were quoted differently each is judged.",
    judge2022,
  ),
  "china-2023-90bn-double-russia": turnoverCheck(
    "Goods in both directions in 2023, whenever it is asked: with China at least US$ 89.1 bn, that is 90 within one per cent, and more than 2.00 times the turnover with Russia.",
    judge2023,
  ),
  "china-ahead-last-two-years": turnoverCheck(
    "In the last year with figures of both, China's turnover with the five is above Russia's, and two years before it was not. Today the last year is the latest that the data have.",
    judgeLead,
  ),
}
