import { Prisma } from "@khorgos/prisma"
import {
  type Basis,
  directions,
  type Figure,
  type Flow,
  isComplete,
  percentOf,
  type Side,
  subtract,
  sumCells,
} from "./trade-cells.ts"
import {
  loadCells,
  loadHeadlines,
  quotedFigure,
  type TradeParty,
  type Years,
} from "./trade-store.ts"

export type SeriesBasis = Basis | "headline"

const flows: Record<Basis | "importer" | "exporter", { outward: Flow; inward: Flow }> = {
  reporter: { outward: "export", inward: "import" },
  partner: { outward: "import", inward: "export" },
  reconciled: { outward: "export", inward: "export" },
  importer: { outward: "import", inward: "import" },
  exporter: { outward: "export", inward: "export" },
}

/** What has to be summed for the subject's exports and imports, as told by the subject, the partner, or each importer or exporter. */
export function sidesOf(
  subject: TradeParty,
  partner: TradeParty,
  teller: keyof typeof flows,
): { outward: Side; inward: Side } {
  const { outward, inward } = flows[teller]
  return {
    outward: { directions: directions(subject.members, partner.members), flow: outward },
    inward: { directions: directions(partner.members, subject.members), flow: inward },
  }
}

/** Trade with one partner in one year. */
export interface Point {
  year: number
  exports: Figure | null
  imports: Figure | null
  turnover: Figure | null
  balance: Figure | null
}

/** Trade between the two parties by year; years without any figure are left out. */
export async function tradePoints(
  subject: TradeParty,
  partner: TradeParty,
  basis: SeriesBasis,
  years: Years,
): Promise<Point[]> {
  if (basis === "headline") return headlinePoints(subject, partner, years)
  const cells = await loadCells(subject.members, partner.members, basis, years)
  const { outward, inward } = sidesOf(subject, partner, basis)
  return [...new Set(cells.map((cell) => cell.year))].map((year) => {
    const ofYear = cells.filter((cell) => cell.year === year)
    const exports = sumCells(ofYear, [outward])
    const imports = sumCells(ofYear, [inward])
    return {
      year,
      exports,
      imports,
      turnover: sumCells(ofYear, [outward, inward]),
      balance: subtract(exports, imports),
    }
  })
}

async function headlinePoints(
  subject: TradeParty,
  partner: TradeParty,
  years: Years,
): Promise<Point[]> {
  const headlines = await loadHeadlines(subject.code, partner.code, years)
  const quotedYears = [...new Set(headlines.map((row) => row.year))].sort((a, b) => a - b)
  return quotedYears.map((year) => {
    const exports = quotedFigure(headlines, year, "export")
    const imports = quotedFigure(headlines, year, "import")
    return {
      year,
      exports,
      imports,
      turnover: quotedFigure(headlines, year, "turnover"),
      balance: subtract(exports, imports),
    }
  })
}

/** Turnover with the world by year, by the subject's own figures; empty when a member has none. */
export async function worldTurnover(
  subject: TradeParty,
  years: Years,
): Promise<Map<number, Figure>> {
  const world = { code: "WLD", members: ["WLD"] }
  const points = await tradePoints(subject, world, "reporter", years)
  return new Map(
    points.flatMap(({ year, turnover }) =>
      turnover && isComplete(turnover) ? [[year, turnover] as const] : [],
    ),
  )
}

/** Each partner's share, in percent, in the sum over all partners of that year; null unless all are complete. */
export function sharesOfPartners(turnovers: readonly (Figure | null)[]): (number | null)[] {
  const known = turnovers.filter((figure) => figure !== null && isComplete(figure))
  if (known.length < turnovers.length || turnovers.length < 2) return turnovers.map(() => null)
  const sum = known.reduce(
    (total, figure) => total.plus(figure?.valueUsd ?? 0),
    new Prisma.Decimal(0),
  )
  return turnovers.map((figure) => percentOf(figure, sum))
}
