import "server-only"
import { tradeFigure } from "@/features/trade/trade-figure"
import type { FigureMaker } from "@/figure/figure"

/** Every figure that has an address, by the name in it: /trade.csv, /embed/trade. */
export const figures: ReadonlyMap<string, FigureMaker> = new Map([["trade", tradeFigure]])
