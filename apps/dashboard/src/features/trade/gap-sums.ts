import { graphql, type ResultOf } from "@khorgos/types"

export const GapSums = graphql(`
  fragment GapSums on TradeMirrorValue @_unmask {
    compared
    expected
    comparedReporterUsd
    comparedPartnerUsd
  }
`)

/** The two sums that a gap is between, where they are not the totals: over the directions that both report. */
export function gapSums(value: ResultOf<typeof GapSums>): { own: string; theirs: string } | null {
  const { compared, expected, comparedReporterUsd: own, comparedPartnerUsd: theirs } = value
  return compared < expected && own !== null && theirs !== null ? { own, theirs } : null
}
