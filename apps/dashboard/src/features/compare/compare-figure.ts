import type { Figure, FigureMaker, SearchParams } from "@/figure/figure"
import { type Part, readCompareParams } from "./compare-params"
import { indicatorFigure } from "./indicator-figure"
import { tradeFigure } from "./trade-figure"
import { visitsFigure } from "./visits-figure"

const makers: Record<Part, FigureMaker> = {
  indicator: indicatorFigure,
  trade: tradeFigure,
  visits: visitsFigure,
}

/** Countries side by side: the figure "compare", of which the address says the part. */
export function compareFigure(search: SearchParams): Promise<Figure> {
  return makers[readCompareParams(search).part](search)
}
