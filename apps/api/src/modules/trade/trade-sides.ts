import type { Prisma } from "@khorgos/prisma"
import { codedError } from "../../errors.ts"
import { type Cell, type Direction, type Figure, type Side, sumCells } from "./trade-cells.ts"
import { checkYears, type PartyRow, partyRows } from "./trade-comparison.ts"
import { type SourcedFigure, sourceLookup } from "./trade-figure.ts"
import { type Gap, gapOf } from "./trade-gap.ts"
import { sidesOf } from "./trade-points.ts"
import { type PreferredBasis, prefer } from "./trade-preference.ts"
import { loadCells, loadParties, type TradeParty, type Years } from "./trade-store.ts"

export type Measure = "exports" | "imports" | "turnover"
export type GapDefinition = "importerMinusExporter" | "partnerMinusReporter"

/** One measure of one year as each side tells it. */
export interface MirrorValue extends Omit<Gap, "minuendUsd" | "subtrahendUsd"> {
  reporter: SourcedFigure | null
  partner: SourcedFigure | null
  reconciled: SourcedFigure | null
  gapIs: GapDefinition
  comparedReporterUsd: Prisma.Decimal | null
  comparedPartnerUsd: Prisma.Decimal | null
  notCompared: Direction[]
  preferred: { figure: SourcedFigure; basis: PreferredBasis; reason: string } | null
  notes: string[]
}
export interface MirrorPoint extends Record<Measure, MirrorValue | null> {
  year: number
}
export interface Mirror {
  of: PartyRow
  with: PartyRow
  points: MirrorPoint[]
}

type Bases = Record<PreferredBasis, Figure | null>
interface Telling {
  bases: Bases
  gap: Gap
  measure: Measure
}

/** The figures of one year on every basis. */
function tell(
  measure: Measure,
  declared: readonly Cell[],
  reconciled: readonly Cell[],
  sides: (teller: PreferredBasis) => Side[],
): Telling {
  const sum = (cells: readonly Cell[], teller: PreferredBasis) => sumCells(cells, sides(teller))
  const bases: Bases = {
    reconciled: sum(reconciled, "reconciled"),
    importer: sum(declared, "importer"),
    exporter: sum(declared, "exporter"),
    reporter: sum(declared, "reporter"),
    partner: sum(declared, "partner"),
  }
  const [above, below] =
    measure === "turnover"
      ? [sides("partner"), sides("reporter")]
      : [sides("importer"), sides("exporter")]
  const tellings = above.flatMap((minuend, index) => {
    const subtrahend = below[index]
    return subtrahend ? [{ minuend, subtrahend }] : []
  })
  return { bases, gap: gapOf(declared, tellings), measure }
}

function notesOn({ bases, gap }: Telling): string[] {
  const sides = (["reporter", "partner", "reconciled"] as const).flatMap((basis) => {
    const figure = bases[basis]
    if (!figure) return []
    const short = `${figure.reported} of ${figure.expected} directions`
    return [
      ...(figure.missing.length > 0 ? [`${basis}: ${short}`] : []),
      ...(figure.partialYear ? [`${basis}: part of the year only`] : []),
      ...(figure.damaged ? [`${basis}: damaged in its source, too low`] : []),
      ...figure.notes.map((note) => `${basis}: ${note}`),
    ]
  })
  return gap.gapUsd && gap.notCompared.length > 0
    ? [...sides, `gap: over ${gap.compared} of ${gap.expected} directions`]
    : sides
}

const order = ["reconciled", "importer", "exporter", "reporter", "partner"] as const

function mirrorValue(
  telling: Telling,
  sourced: (figure: Figure | null) => SourcedFigure | null,
): MirrorValue | null {
  const { bases, measure } = telling
  if (order.every((basis) => bases[basis] === null)) return null
  const { minuendUsd, subtrahendUsd, ...gap } = telling.gap
  // Of a single direction the importer and the exporter are the reporter and the partner: they are named by what they do.
  const tellers = measure === "turnover" ? order : order.slice(0, 3)
  const preferred = prefer(tellers.map((basis) => ({ basis, figure: bases[basis] })))
  const figure = sourced(preferred?.figure ?? null)
  const reporterIsMinuend = measure === "imports"
  return {
    ...gap,
    reporter: sourced(bases.reporter),
    partner: sourced(bases.partner),
    reconciled: sourced(bases.reconciled),
    gapIs: measure === "turnover" ? "partnerMinusReporter" : "importerMinusExporter",
    comparedReporterUsd: reporterIsMinuend ? minuendUsd : subtrahendUsd,
    comparedPartnerUsd: reporterIsMinuend ? subtrahendUsd : minuendUsd,
    preferred: preferred && figure && { ...preferred, figure },
    notes: notesOn(telling),
  }
}

function checkApart(of: TradeParty, other: TradeParty) {
  const shared = of.members.filter((code) => other.members.includes(code))
  if (shared.length > 0)
    throw codedError(
      "BAD_USER_INPUT",
      `"${of.code}" and "${other.code}" share ${shared.join(", ")}: one country's figures would stand on both sides.`,
      { argument: "with", value: other.code },
    )
}

interface MirrorArgs extends Years {
  of: string
  with: string
}

/** Trade of `of` with `with` as each of the two and the compilers tell it. */
export async function mirrorTrade(args: MirrorArgs): Promise<Mirror> {
  checkYears(args)
  const codes = [args.of, args.with]
  const parties = await loadParties(codes)
  const party = (code: string) => parties.get(code) ?? { code, members: [code] }
  const [of, other] = [party(args.of), party(args.with)]
  checkApart(of, other)
  const row = await partyRows(codes)
  const load = (basis: "declared" | "reconciled") =>
    loadCells(of.members, other.members, basis, args)
  const [declared, reconciled] = await Promise.all([load("declared"), load("reconciled")])
  const years = [...new Set([...declared, ...reconciled].map(({ year }) => year))]
  const tellings = years
    .sort((one, another) => one - another)
    .map((year) => tellYear(of, other, year, declared, reconciled))
  const sourced = await sourceLookup(
    tellings.flatMap(({ exports, imports, turnover }) =>
      [exports, imports, turnover].flatMap(({ bases }) => Object.values(bases)),
    ),
  )
  const points = tellings.map(({ year, exports, imports, turnover }) => ({
    year,
    exports: mirrorValue(exports, sourced),
    imports: mirrorValue(imports, sourced),
    turnover: mirrorValue(turnover, sourced),
  }))
  return { of: row(args.of), with: row(args.with), points }
}

function tellYear(
  of: TradeParty,
  other: TradeParty,
  year: number,
  declared: readonly Cell[],
  reconciled: readonly Cell[],
) {
  const [said, compiled] = [declared, reconciled].map((cells) =>
    cells.filter((cell) => cell.year === year),
  )
  const by = (measure: Measure, pick: (sides: { outward: Side; inward: Side }) => Side[]) =>
    tell(measure, said ?? [], compiled ?? [], (teller) => pick(sidesOf(of, other, teller)))
  return {
    year,
    exports: by("exports", ({ outward }) => [outward]),
    imports: by("imports", ({ inward }) => [inward]),
    turnover: by("turnover", ({ outward, inward }) => [outward, inward]),
  }
}
