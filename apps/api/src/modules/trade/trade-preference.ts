import { type Figure, isComplete } from "./trade-cells.ts"

export type PreferredBasis = "reconciled" | "importer" | "exporter" | "reporter" | "partner"

/** What could be preferred, in the order of the rule; a figure is null when the basis has none. */
export interface Candidate {
  basis: PreferredBasis
  figure: Figure | null
}

export interface Preference {
  basis: PreferredBasis
  figure: Figure
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

function stateOf(figure: Figure | null): string {
  if (!figure) return "is missing"
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

function reasonFor(
  best: { basis: PreferredBasis; figure: Figure },
  candidates: readonly Candidate[],
): string {
  const place = candidates.findIndex(({ basis }) => basis === best.basis)
  const equals = candidates
    .slice(place + 1)
    .some(({ figure }) => figure && !figure.damaged && byCompleteness(best.figure, figure) === 0)
  const before = candidates
    .slice(0, place)
    .map(({ basis, figure }) => `${tellers[basis]} ${stateOf(figure)}`)
  const why = [
    ...before,
    ...(isComplete(best.figure) ? [] : ["nothing else is more complete"]),
    ...(equals ? ["it comes before others that are as complete"] : []),
  ]
  const text = `${tellers[best.basis]} ${stateOf(best.figure)}${why.length > 0 ? `: ${why.join(", ")}` : ""}.`
  return text.charAt(0).toUpperCase() + text.slice(1)
}
