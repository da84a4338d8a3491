import "server-only"
import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { hitHref } from "./hit-href"
import type { ResultGroup } from "./result"

const SearchQuery = graphql(`
  query Search($text: String!, $first: Int!, $perKind: Int!, $kinds: [SearchKind!]) {
    search(text: $text, first: $first, perKind: $perKind, kinds: $kinds) {
      id kind key title detail startDate endDate ofKind
      country { iso2 name kind }
    }
  }
`)
type Hit = ResultOf<typeof SearchQuery>["search"][number]
export type Kind = Hit["kind"]

/** What readers look for first comes first. */
export const kinds: readonly Kind[] = [
  "COUNTRY",
  "LEADER",
  "ORGANISATION",
  "GROUP",
  "VISIT",
  "EVENT",
  "STATEMENT",
  "CLAIM",
  "INDICATOR",
  "PRODUCT",
  "SOURCE",
]

/** Without a letter or digit there is nothing to look for. */
export function canSearch(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

export interface Wish {
  text: string
  first: number
  perKind: number
  kind?: Kind | null
}

/** TypeScript knows the letters of a lowered name only by being told. */
function lower(kind: Kind): Lowercase<Kind> {
  return kind.toLowerCase() as Lowercase<Kind>
}

/** Looks for a text in the release of the address, and groups what is found: the kind of the best, then the others. */
export async function find({ text, first, perKind, kind }: Wish): Promise<ResultGroup[]> {
  const t = await getTranslations("search")
  const [nameOf, { dayRange }] = [await getCountryNames(), await getFormats()]
  const wanted = kind ? [kind] : null
  const { search } = await query(SearchQuery, { text, first, perKind, kinds: wanted })

  function labelOf({ kind: of, title, detail, country }: Hit): string {
    if (of === "COUNTRY" && country) return nameOf(country)
    return of === "VISIT" && country && detail
      ? t("visit", { leader: detail, host: nameOf(country) })
      : title
  }
  function noteOf({ kind: of, key, detail, startDate, endDate, country }: Hit): string {
    const days = startDate ? dayRange(startDate, endDate) : null
    const place = of === "LEADER" && country ? nameOf(country) : null
    const more = of === "VISIT" ? null : detail
    const code = ["COUNTRY", "GROUP", "ORGANISATION"].includes(of) ? key : null
    return [code, more, place, days].filter(Boolean).join(" · ")
  }

  const groups = new Map<Kind, ResultGroup>()
  for (const hit of search) {
    const group = groups.get(hit.kind) ?? {
      id: hit.kind,
      label: t(`kinds.${lower(hit.kind)}`),
      total: hit.ofKind,
      results: [],
    }
    const found = { kind: hit.kind, key: hit.key, countryKind: hit.country?.kind ?? null }
    const href = hitHref(found)
    group.results.push({ id: hit.id, label: labelOf(hit), note: noteOf(hit), href })
    groups.set(hit.kind, group)
  }
  const order = [...groups.keys()].slice(0, 1).concat(kinds)
  return [...new Set(order)].flatMap((of) => groups.get(of) ?? [])
}
