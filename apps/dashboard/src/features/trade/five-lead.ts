import { type TradeLine, valueAt } from "./trade-lines"

/** Whose line is the highest in a state, and in which year. */
export interface Lead {
  state: string
  year: number
  leader: string
}

type Standing = Pick<Lead, "year" | "leader">

function leaderIn(lines: readonly TradeLine[], year: number): string | null {
  const standing = lines.flatMap((line) => {
    const found = valueAt(line, year)
    return found?.value == null ? [] : [{ name: line.name, value: found.value, whole: found.whole }]
  })
  const [first, ...behind] = standing.sort((a, b) => b.value - a.value)
  if (!first || standing.length < lines.length) return null
  return behind.every(({ whole }) => whole) ? first.name : null
}

/**
 * Who leads in the last year in which each of the partners chosen, two at least, has a figure. Those behind
 * must be whole: with the parts that a total lacks it might be ahead.
 */
export function lastLead(lines: readonly TradeLine[], partners: number): Standing | null {
  if (partners < 2 || lines.length < partners) return null
  const years = lines[0]?.values.map(({ year }) => year) ?? []
  for (const year of years.toReversed()) {
    const leader = leaderIn(lines, year)
    if (leader !== null) return { year, leader }
  }
  return null
}

export interface Leads {
  /** The year that most states share, the latest of several. */
  year: number
  /** How many states share it. */
  all: number
  /** In how many of them each leads, most first. */
  counts: readonly (readonly [string, number])[]
  /** The states that are told of another year. */
  others: readonly Lead[]
}

/** The states that can be counted in one year, and the rest. */
export function leadsByYear(leads: readonly Lead[]): Leads | null {
  const years = [...Map.groupBy(leads, ({ year }) => year)]
  const [most] = years.sort(([a, some], [b, more]) => more.length - some.length || b - a)
  if (!most) return null
  const [year, counted] = most
  const leaders = Map.groupBy(counted, ({ leader }) => leader)
  return {
    year,
    all: counted.length,
    counts: [...leaders]
      .map(([name, its]) => [name, its.length] as const)
      .sort(([, a], [, b]) => b - a),
    others: leads.filter((lead) => lead.year !== year),
  }
}
