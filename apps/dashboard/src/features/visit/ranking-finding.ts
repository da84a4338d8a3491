/** What the sentence needs of a place in a ranking. */
export interface Placed {
  inSentence: string
  rank: number
  visits: number
}

export interface Finding {
  /** The names that share the place, joined as a list; null where they are too many to name. */
  names: string | null
  /** How many share the place. */
  size: number
  visits: number
}

const most = 3

/** The first place and the second, each with all that share it. */
export function findings(
  entries: readonly Placed[],
  locale: string,
): { first: Finding | null; second: Finding | null } {
  const list = new Intl.ListFormat(locale, { type: "conjunction" })
  const ranks = [...new Set(entries.map((entry) => entry.rank))]
  const [first = null, second = null] = ranks.slice(0, 2).map((rank) => {
    const shared = entries.filter((entry) => entry.rank === rank)
    return {
      names: shared.length <= most ? list.format(shared.map((entry) => entry.inSentence)) : null,
      size: shared.length,
      visits: shared[0]?.visits ?? 0,
    }
  })
  return { first, second }
}
