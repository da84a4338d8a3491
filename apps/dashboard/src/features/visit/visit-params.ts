import type { SearchParams } from "@/figure/figure"

export type { SearchParams }

export const visitTypes = ["STATE", "OFFICIAL", "WORKING", "SUMMIT", "STOPOVER"] as const
export type VisitType = (typeof visitTypes)[number]

/** Kinds that the list can be narrowed to: one, or all but technical stopovers. */
export const kinds = ["PROPER", ...visitTypes] as const
export type Kind = (typeof kinds)[number]

export const purposes = ["event", "bilateral", "only-event"] as const
export type Purpose = (typeof purposes)[number]

export const checks = ["STORED", "RECALLED"] as const
export type Check = (typeof checks)[number]

/** The ranking's question: whose hosts, or whose visitors, up to which day. */
export interface RankingParams {
  leader: string
  /** The country whose visitors are ranked; null where a leader's hosts are. */
  received: string | null
  until: string
  stopovers: boolean
}

/** Which trips the list holds. */
export interface ListParams {
  /** Key of a leader, or code of the country whose leaders travelled. */
  who: string | null
  /** Code of a host, or CA5 for the five. */
  host: string | null
  type: Kind | null
  from: string | null
  to: string | null
  checked: Check | null
  purpose: Purpose | null
}

export interface PageParams {
  after: string | null
  before: string | null
  /** Place of the page's first trip, counted from one. */
  row: number
}

export type VisitParams = RankingParams & ListParams & PageParams

const defaultLeader = "xi-jinping"

function text(value: string | string[] | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null
}

function oneOf<Value extends string>(values: readonly Value[], wanted: string | null) {
  return values.find((value) => value === wanted) ?? null
}

export function isDay(value: string | null): value is string {
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value)
}

function day(value: string | string[] | undefined): string | null {
  const wanted = text(value)
  return isDay(wanted) ? wanted : null
}

export function readVisitParams(params: SearchParams, today: string): VisitParams {
  const row = Number(text(params.row))
  const until = day(params.until)
  return {
    leader: text(params.leader) ?? defaultLeader,
    received: text(params.received),
    until: until && until < today ? until : today,
    stopovers: text(params.stopovers) === "1",
    who: text(params.who),
    host: text(params.host),
    type: oneOf(kinds, text(params.type)),
    from: day(params.from),
    to: day(params.to),
    checked: oneOf(checks, text(params.checked)),
    purpose: oneOf(purposes, text(params.purpose)),
    after: text(params.after),
    before: text(params.before),
    row: Number.isInteger(row) && row > 0 ? row : 1,
  }
}

/** The list's part of the parameters, and nothing else. */
export function listOf({ who, host, type, from, to, checked, purpose }: ListParams): ListParams {
  return { who, host, type, from, to, checked, purpose }
}

export type Changes = Record<string, string | null>

/** The page's address with some parameters changed; an empty value takes one out. */
export function visitHref(params: SearchParams, changes: Changes): string {
  const next = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...params, ...changes }))
    if (typeof value === "string" && value !== "") next.set(key, value)
  return next.size > 0 ? `/visits?${next}` : "/visits"
}

export const listKeys = ["who", "host", "type", "from", "to", "checked", "purpose"] as const
export const pageKeys = ["after", "before", "row"] as const
export const rankingKeys = ["leader", "received", "until", "stopovers"] as const

const nothing = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, null]))

/** The address with other filters: whatever page of the old list was open is left. */
export function filterHref(params: SearchParams, changes: Changes): string {
  return visitHref(params, { ...nothing(pageKeys), ...changes })
}

export function unfilteredHref(params: SearchParams): string {
  return filterHref(params, nothing(listKeys))
}

/** The address that asks for a ranking and nothing else, the same for everybody who asks it. */
export function rankingAddress(params: RankingParams): string {
  const { leader, received, until, stopovers } = params
  return visitHref(
    {},
    { ...(received ? { received } : { leader }), until, stopovers: stopovers ? "1" : null },
  )
}

/** The address that asks for one page of the list and nothing else. */
export function listAddress(params: ListParams & PageParams): string {
  const { who, host, type, from, to, checked, purpose, after, before, row } = params
  return visitHref(
    {},
    {
      ...{ who, host, type, from, to, checked, purpose, after, before },
      row: row > 1 ? String(row) : null,
    },
  )
}
