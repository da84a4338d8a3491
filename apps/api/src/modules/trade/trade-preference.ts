import { type Figure, isComplete } from "./trade-cells.ts"

export type PreferredBasis = "reconciled" | "importer" | "exporter" | "reporter" | "partner"

/** What could be preferred, in the order of the rule; a figure is null when the basis has none. */
export interface Candidate {
  basis: PreferredBasis
  figure: Figure | null
}

interface Chosen {
  basis: PreferredBasis
  figure: Figure
}
export interface Preference extends Chosen {
  reason: string
}

const tellers: Record<PreferredBasis, string> = {
  reconciled: "the reconciled figure",
  importer: "what the importing side declares",
  exporter: "what the exporting side declares",
  reporter: "what the reporter alone declares",
  partner: "what the partner alone declares",
}

const directionsOf = ({ reported, expected }: Figure) =>
  `${reported} of ${expected} direction${expected === 1 ? "" : "s"}`

function stateOf(figure: Figure): string {
  if (figure.damaged) return "is damaged in its source"
  if (isComplete(figure)) return "is complete"
  if (figure.partialYear) return `covers only part of the year in ${directionsOf(figure)}`
  return `has ${directionsOf(figure)}`
}

/** Negative when `one` is more complete than `other`. */
function byCompleteness(one: Figure, other: Figure): number {
  return (
    Number(isComplete(other)) - Number(isComplete(one)) ||
    Number(one.partialYear) - Number(other.partialYear) ||
    other.reported - one.reported
  )
}

/** Chooses by completeThenReconciledThenImporter; null when there is no undamaged figure. */
export function prefer(candidates: readonly Candidate[]): Preference | null {
  const fit = candidates.flatMap(({ basis, figure }) =>
    figure && !figure.damaged ? [{ basis, figure }] : [],
  )
  const [best] = fit.toSorted((one, other) => byCompleteness(one.figure, other.figure))
  return best ? { ...best, reason: reasonFor(best, candidates) } : null
}

const inWords = new Intl.ListFormat("en")

function reasonFor(best: Chosen, candidates: readonly Candidate[]): string {
  const place = candidates.findIndex(({ basis }) => basis === best.basis)
  const before = candidates.slice(0, place)
  const others = candidates.filter(({ basis, figure }) => figure && basis !== best.basis)
  const missing = before.filter(({ figure }) => !figure).map(({ basis }) => tellers[basis])
  const passedOver = before.flatMap(({ basis, figure }) =>
    figure ? [`${tellers[basis]} ${stateOf(figure)}`] : [],
  )
  const asComplete = others.some(
    ({ figure }) => figure && !figure.damaged && byCompleteness(best.figure, figure) === 0,
  )
  const why =
    others.length === 0
      ? ["there is no other"]
      : [
          ...(missing.length > 0 ? [`missing: ${inWords.format(missing)}`] : []),
          ...passedOver,
          ...(isComplete(best.figure) ? [] : ["none that is undamaged is more complete"]),
          ...(asComplete ? ["among those as complete it comes first"] : []),
        ]
  const text = [`${tellers[best.basis]} ${stateOf(best.figure)}`, ...why].join("; ")
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
