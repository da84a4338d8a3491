import type { SearchParams } from "@/figure/figure"
import type { Basis, Moment, Outcome } from "./claim-fragment"

export const moments = ["SAID", "TODAY"] as const satisfies readonly Moment[]

export const outcomes = [
  "HOLDS",
  "CONSISTENT",
  "HOLDS_IN_PART",
  "DOES_NOT_HOLD",
  "DEPENDS_ON_WHOSE_FIGURES",
  "CANNOT_TELL",
] as const satisfies readonly Outcome[]

export const bases = [
  "CUSTOMS",
  "OFFICES",
  "RECONCILED",
  "QUOTED",
  "VISITS",
  "EVENTS",
  "STATEMENTS",
  "STOCK_EDB",
  "STOCK_MOFCOM",
  "COMMITMENTS_ODA",
  "COMMITMENTS_OOF",
  "COMMITMENTS_VAGUE",
] as const satisfies readonly Basis[]

export interface ClaimParams {
  /** As of when verdicts are shown. */
  asOf: Moment
  outcome: Outcome | null
  basis: Basis | null
  /** The claim that stands open in the list. */
  open: string | null
}

const one = (value: SearchParams[string]) => (Array.isArray(value) ? value[0] : value)

function oneOf<T extends string>(known: readonly T[], value: SearchParams[string]): T | null {
  return known.find((name) => name === one(value)?.toUpperCase()) ?? null
}

export function readClaimParams(search: SearchParams): ClaimParams {
  return {
    asOf: oneOf(moments, search.asOf) ?? "SAID",
    outcome: oneOf(outcomes, search.outcome),
    basis: oneOf(bases, search.basis),
    open: one(search.open) || null,
  }
}

/** What a link must take along for the reader to stay in their release and language. */
export function keptOf(search: SearchParams): Record<string, string> {
  const kept = ["release", "lang"].flatMap((name) => {
    const value = one(search[name])
    return value ? [[name, value] as const] : []
  })
  return Object.fromEntries(kept)
}

function withQuery(path: string, entries: Record<string, string>): string {
  const query = new URLSearchParams(entries).toString()
  return query ? `${path}?${query}` : path
}

type Kept = Record<string, string>

/** The list of a publication, filtered, with a claim open or none. */
export function listHref(path: string, params: Partial<ClaimParams>, kept: Kept = {}): string {
  const { outcome, basis, asOf, open } = params
  const address = withQuery(path, {
    ...(outcome ? { outcome } : {}),
    ...(basis ? { basis } : {}),
    ...(asOf === "TODAY" ? { asOf } : {}),
    ...(open ? { open } : {}),
    ...kept,
  })
  return open ? `${address}#${open}` : address
}

/** A claim's own page. */
export function claimHref(slug: string, asOf: Moment, kept: Kept = {}): string {
  return withQuery(`/claims/${slug}`, { ...(asOf === "TODAY" ? { asOf } : {}), ...kept })
}

export interface Judged {
  said: Outcome
  today: Outcome
  verdicts: readonly { moment: Moment; basis: Basis; outcome: Outcome }[]
}

/** Whether a claim ends in the wanted verdict at the moment: by one basis, or by all taken together. */
export function matches(claim: Judged, { outcome, basis, asOf }: ClaimParams): boolean {
  if (!basis) return !outcome || (asOf === "SAID" ? claim.said : claim.today) === outcome
  return claim.verdicts.some(
    (verdict) =>
      verdict.moment === asOf &&
      verdict.basis === basis &&
      (!outcome || verdict.outcome === outcome),
  )
}
