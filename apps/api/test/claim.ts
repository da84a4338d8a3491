import { type Asking, read } from "./api.ts"

export interface Figure {
  label: string
  unit: string
  value: string | null
  claimed: string | null
  year: number | null
  day: string | null
  complete: boolean
  missing: string | null
  verification: string | null
  sources: { key: string }[]
}
export interface Verdict {
  moment: "SAID" | "TODAY"
  until: string
  basis: string
  whose: string
  outcome: string
  sentence: string
  parts: { text: string; outcome: string }[]
  figures: Figure[]
  caveats: string[]
}
export interface Claim {
  slug: string
  reading: string
  query: string
  said: string
  today: string
  verdicts: Verdict[]
}

export const claimFields = `
  slug reading query said: outcome(asOf: SAID) today: outcome
  verdicts {
    moment until basis whose outcome sentence caveats
    parts { text outcome }
    figures { label unit value claimed year day complete missing verification sources { key } }
  }`

/** A claim with all its verdicts, from the release named or the current one. */
export async function readClaim(slug: string, release?: string, asking: Asking = {}) {
  const directive = release ? `@release(version: "${release}")` : ""
  const { claim } = await read<{ claim: Claim }>(
    `query ($slug: String!) ${directive} { claim(slug: $slug) { ${claimFields} } }`,
    { slug },
    asking,
  )
  return claim
}

/** The verdict of one basis and moment. */
export function verdictOf({ slug, verdicts }: Claim, moment: string, basis: string): Verdict {
  const found = verdicts.find((verdict) => verdict.moment === moment && verdict.basis === basis)
  if (!found) throw new Error(`${slug} has no verdict by ${basis} as of ${moment}.`)
  return found
}

/** The values of a verdict's figures by their labels. */
export function valuesOf({ figures }: Verdict): Record<string, string | null> {
  return Object.fromEntries(
    figures.map(({ label, year, value }) => [year ? `${label} ${year}` : label, value]),
  )
}
