import "server-only"
import { compareFigure } from "@/features/compare/compare-figure"
import { indicatorsFigure } from "@/features/country/indicators-figure"
import { eventsFigure } from "@/features/event/events-figure"
import { sourcesFigure } from "@/features/source/sources-figure"
import { statementsFigure } from "@/features/statement/statements-figure"
import { tradeFigure } from "@/features/trade/trade-figure"
import type { FigureMaker } from "@/figure/figure"

/** Every figure that has an address, by the name in it: /trade.csv, /embed/trade. */
export const figures: ReadonlyMap<string, FigureMaker> = new Map([
  ["trade", tradeFigure],
  ["indicators", indicatorsFigure],
  ["compare", compareFigure],
  ["events", eventsFigure],
  ["statements", statementsFigure],
  ["sources", sourcesFigure],
])
