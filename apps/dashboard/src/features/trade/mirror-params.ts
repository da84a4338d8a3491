import type { SearchParams } from "@/figure/figure"
import { type Kept, one, queryString, readSides, readYears } from "./trade-params"

export const flows = ["exports", "imports", "turnover"] as const
export type MirrorFlow = (typeof flows)[number]

/** What the mirror page shows, read from its address. */
export interface MirrorParams {
  of: string
  with: string
  flow: MirrorFlow
  from: number
  to: number
}

const firstYear = 2000

export function readMirrorParams(search: SearchParams, lastYear: number): MirrorParams {
  const [from, to] = readYears(search, firstYear, lastYear)
  return {
    ...readSides(search, ["CHN", "KGZ"]),
    flow: flows.find((flow) => flow === one(search.flow)) ?? "exports",
    from,
    to,
  }
}

/** The two sides are named always; the rest where it is known. */
export function mirrorHref(
  params: Pick<MirrorParams, "of" | "with"> & Partial<MirrorParams>,
  kept: Kept = {},
): string {
  const query = queryString({
    of: params.of,
    with: params.with,
    flow: params.flow ?? "exports",
    ...(params.from === undefined ? {} : { from: String(params.from) }),
    ...(params.to === undefined ? {} : { to: String(params.to) }),
    ...kept,
  })
  return `/trade/mirror?${query}`
}

/** The same trade from the other side: what one exports the other imports. */
export function swapped(params: MirrorParams): MirrorParams {
  const flow = { exports: "imports", imports: "exports", turnover: "turnover" } as const
  return { ...params, of: params.with, with: params.of, flow: flow[params.flow] }
}
