/** Search parameters of a Next page. */
export type SearchParams = Record<string, string | string[] | undefined>

export const visitTypes = ["STATE", "OFFICIAL", "WORKING", "SUMMIT", "STOPOVER"] as const
export type VisitType = (typeof visitTypes)[number]

/** What the visits page shows, read from its address. */
export interface VisitParams {
  leader: string
  until: string
  stopovers: boolean
  host: string | null
  type: VisitType | null
  who: string | null
  after: string | null
  before: string | null
}

function text(value: string | string[] | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null
}

export function isDay(value: string | null): value is string {
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value)
}

export function readVisitParams(params: SearchParams, today: string): VisitParams {
  const until = text(params.until)
  const type = text(params.type)
  return {
    leader: text(params.leader) ?? "xi-jinping",
    until: isDay(until) ? until : today,
    stopovers: text(params.stopovers) === "1",
    host: text(params.host),
    type: visitTypes.find((known) => known === type) ?? null,
    who: text(params.who),
    after: text(params.after),
    before: text(params.before),
  }
}

/** The page's address with some parameters changed; an empty value takes one out. */
export function visitHref(params: SearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...params, ...changes }))
    if (typeof value === "string" && value !== "") next.set(key, value)
  return next.size > 0 ? `/visits?${next}` : "/visits"
}
