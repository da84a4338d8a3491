import type { ColourKey } from "./country-colours"

/** One bar of a pair: nothing where there is no figure. */
export interface PairBar {
  /** Its year. */
  label: string
  value: number | null
  text: string
  /** Incomplete: drawn hollow. */
  hollow: boolean
}

/** What is compared: the same thing at two times. */
export interface PairBarsItem {
  id: string
  label: string
  note?: string
  bars: readonly [PairBar, PairBar]
  /** How far the second is from the first, in words. */
  change: string
}

export interface PairBarsInput {
  items: readonly PairBarsItem[]
  colour: ColourKey
}

export const thickness = [4, 8] as const

/** The largest value drawn: all bars share one scale from zero. */
export function scaleTop(items: readonly PairBarsItem[]): number {
  const values = items.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0))
  return Math.max(1e-9, ...values)
}
