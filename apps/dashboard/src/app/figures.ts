import "server-only"
import { claimFigure } from "@/features/claim/claim-figure"
import { compareFigure } from "@/features/compare/compare-figure"
import { indicatorsFigure } from "@/features/country/indicators-figure"
import { eventsFigure } from "@/features/event/events-figure"
import { sourcesFigure } from "@/features/source/sources-figure"
import { statementsFigure } from "@/features/statement/statements-figure"
import { tradeFiveFigure } from "@/features/trade/five-figure"
import { mirrorFigure } from "@/features/trade/mirror-figure"
import { productFigure } from "@/features/trade/product-figure"
import { tradeFigure } from "@/features/trade/trade-figure"
import { visitsFigure } from "@/features/visit/list-figure"
import { rankingFigure } from "@/features/visit/ranking-figure"
import { visitTimelineFigure } from "@/features/visit/timeline-figure"
import type { FigureMaker } from "@/figure/figure"

/** Every figure that has an address, by the name in it: /trade.csv, /embed/trade. */
export const figures: ReadonlyMap<string, FigureMaker> = new Map([
  ["claim", claimFigure],
  ["compare", compareFigure],
  ["events", eventsFigure],
  ["indicators", indicatorsFigure],
  ["sources", sourcesFigure],
  ["statements", statementsFigure],
  ["trade", tradeFigure],
  ["trade-five", tradeFiveFigure],
  ["trade-mirror", mirrorFigure],
  ["trade-products", productFigure],
  ["visits-list", visitsFigure],
  ["visits-ranking", rankingFigure],
  ["visits-timeline", visitTimelineFigure],
])
