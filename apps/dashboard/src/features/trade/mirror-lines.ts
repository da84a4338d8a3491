import type { TradeFigure } from "./trade-fragment"
import { colourOf, type TradeLine } from "./trade-lines"
import { gapOf } from "./trade-series"

/** The three tellings of one trade. */
export const tellings = ["reporter", "partner", "reconciled"] as const
export type Telling = (typeof tellings)[number]

export interface MirrorTold {
  year: number
  reporter: TradeFigure | null
  partner: TradeFigure | null
  reconciled: TradeFigure | null
}

/** A line for each telling that has a figure; the sides in their countries' colours, the compiler in grey. */
export function mirrorLines(
  years: readonly MirrorTold[],
  sides: { of: string; with: string },
  names: Record<Telling, string>,
): TradeLine[] {
  const colours = {
    reporter: colourOf(sides.of),
    partner: colourOf(sides.with),
    reconciled: "other",
  } as const
  return tellings
    .map((telling) => ({
      code: telling,
      name: names[telling],
      colour: colours[telling],
      values: years.flatMap((told) => {
        const figure = told[telling]
        if (!figure) return []
        const { valueUsd, complete } = figure
        return [
          {
            year: told.year,
            value: Number(valueUsd),
            exact: valueUsd,
            whole: complete,
            gap: gapOf(figure),
            figure,
          },
        ]
      }),
    }))
    .filter((line) => line.values.length > 0)
}

/** Whether two years in a row have both sides, so that a gap is seen between their lines. */
export function showsBand(years: readonly MirrorTold[]): boolean {
  const both = (told: MirrorTold | undefined) => told?.reporter && told.partner
  return years.some(
    (told, index) =>
      both(told) && both(years[index + 1]) && years[index + 1]?.year === told.year + 1,
  )
}
