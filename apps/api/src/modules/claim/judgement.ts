/** What the figures say to a part of a claim, from the best known to the worst. */
export type Answer = "yes" | "likely" | "mixed" | "unknown" | "unlikely" | "no"

export type Outcome =
  | "holds"
  | "consistent"
  | "holds_in_part"
  | "does_not_hold"
  | "cannot_tell"
  | "depends_on_whose_figures"

/** Where a quantity lies: a sum over an incomplete set may be larger than what is reported of it. */
export interface Range {
  point: number
  low: number
  high: number
}

export function exactly(point: number): Range {
  return { point, low: point, high: point }
}

export function atLeast(point: number): Range {
  return { point, low: point, high: Number.POSITIVE_INFINITY }
}

export function times(range: Range, factor: number): Range {
  return { point: range.point * factor, low: range.low * factor, high: range.high * factor }
}

/** `above` divided by `below`, both of positive quantities. */
export function divide(above: Range, below: Range): Range {
  return {
    point: above.point / below.point,
    low: Number.isFinite(below.high) ? above.low / below.high : 0,
    high: above.high / below.low,
  }
}

/**
 * Whether `one` is larger than `other`. `alike` says that the same is missing from both: what is reported
 * then stands for the whole, without proving it.
 */
export function exceeds(one: Range, other: Range, alike: boolean): Answer {
  if (one.low > other.high) return "yes"
  if (one.high <= other.low) return "no"
  if (one.point > other.point) return "likely"
  return alike ? "unlikely" : "unknown"
}

export function known(holds: boolean): Answer {
  return holds ? "yes" : "no"
}

/** What records say: proof only of what they cover. */
export function recorded(holds: boolean, covered: boolean): Answer {
  return covered ? known(holds) : withoutProof(known(holds))
}

const opposites: Record<Answer, Answer> = {
  yes: "no",
  likely: "unlikely",
  mixed: "mixed",
  unknown: "unknown",
  unlikely: "likely",
  no: "yes",
}

export function not(answer: Answer): Answer {
  return opposites[answer]
}

const worstFirst = ["no", "unlikely", "unknown", "mixed", "likely", "yes"] as const

/** Whether all of it holds. */
export function all(answers: readonly Answer[]): Answer {
  return worstFirst.find((answer) => answers.includes(answer)) ?? "unknown"
}

/** What several figures for the same thing say together. */
export function agreement(answers: readonly Answer[]): Answer {
  const [first = "unknown"] = answers
  const among = (...these: Answer[]) => answers.every((answer) => these.includes(answer))
  if (among(first)) return first
  if (among("yes", "likely")) return "likely"
  if (among("no", "unlikely")) return "unlikely"
  return answers.includes("unknown") ? "unknown" : "mixed"
}

/** No proof: the answer of figures that can be consistent with a claim at most. */
export function withoutProof(answer: Answer): Answer {
  return answer === "yes" ? "likely" : answer
}

const single: Record<Answer, Outcome> = {
  yes: "holds",
  likely: "consistent",
  mixed: "holds_in_part",
  unknown: "cannot_tell",
  unlikely: "does_not_hold",
  no: "does_not_hold",
}

/** The outcome of one part. */
export function outcomeOfPart(answer: Answer): Outcome {
  return single[answer]
}

/** The outcome of a claim from those of its parts. */
export function outcomeOf(answers: readonly Answer[]): Outcome {
  const among = (...these: Answer[]) => answers.every((answer) => these.includes(answer))
  const some = (...these: Answer[]) => answers.some((answer) => these.includes(answer))
  if (answers.length === 0 || among("unknown")) return "cannot_tell"
  if (among("yes")) return "holds"
  if (among("yes", "likely")) return "consistent"
  if (some("yes", "mixed") || (some("likely") && some("no", "unlikely"))) return "holds_in_part"
  return some("no", "unlikely") ? "does_not_hold" : "cannot_tell"
}

/** The outcome over all bases that can tell; those that cannot do not count. */
export function outcomeOver(outcomes: readonly Outcome[]): Outcome {
  const telling = new Set(outcomes.filter((outcome) => outcome !== "cannot_tell"))
  const [only = "cannot_tell"] = telling
  return telling.size > 1 ? "depends_on_whose_figures" : only
}
