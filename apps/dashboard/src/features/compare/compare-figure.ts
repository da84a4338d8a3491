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

/** Countries side by side: the figure "compare", of which the address says the part. Without countries, the five. */
export function compareFigure(search: SearchParams): Promise<Figure> {
  const { part, countries } = readCompareParams(search)
  return makers[part](
    countries.length > 0 ? search : { ...search, countries: "KAZ,KGZ,TJK,TKM,UZB" },
  )
}
