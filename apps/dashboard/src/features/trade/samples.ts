import type { NamedSeries, TradeFigure } from "./trade-fragment"

/** Figures for tests, in billions of US dollars. */
export function figure(billions: number, changes: Partial<TradeFigure> = {}): TradeFigure {
  return {
    valueUsd: String(billions * 1e9),
    complete: true,
    reported: 10,
    expected: 10,
    partialYear: false,
    damaged: false,
    missing: [],
    notes: [],
    alsoQuoted: [],
    sources: [
      { key: "BACI_V202501", title: "BACI", url: null, licence: null, retrievedOn: "2026-11-23" },
    ],
    ...changes,
  }
}

export const from = (key: string): Partial<TradeFigure> => ({
  sources: [
    { key, title: key, url: `https://${key}.example`, licence: null, retrievedOn: "2026-11-23" },
  ],
})

export const lacking: Partial<TradeFigure> = { complete: false, reported: 6 }

/** A partner whose figures are these. */
export function series(code: string, figures: Record<number, TradeFigure | null>): NamedSeries {
  return {
    code,
    name: code,
    points: Object.entries(figures).map(([year, value]) => ({
      year: Number(year),
      shareOfPartners: null,
      shareOfWorld: null,
      figure: value,
    })),
  }
}
