import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { five } from "@/lib/five"
import { countryName } from "./country-name"
import { firstPartner } from "./first-partner"
import { to } from "./lead-sentences"

const PartnersQuery = graphql(`
  query LeadPartners($iso3: CountryCode!) {
    partners: tradeAggregate(
      by: [PARTNER]
      where: { reporterIso3: { equals: $iso3 }, basis: { equals: RECONCILED }, year: { gte: 2015 } }
      first: 100
    ) { nodes { partner { iso3 iso2 name } } }
    reporters: tradeAggregate(
      by: [REPORTER]
      where: { partnerIso3: { equals: $iso3 }, basis: { equals: RECONCILED }, year: { gte: 2015 } }
      first: 100
    ) { nodes { reporter { iso3 iso2 name } } }
  }
`)

const SeriesQuery = graphql(`
  query LeadTrade($of: PartyCode!, $with: [PartyCode!]!) {
    tradeSeries(of: $of, with: $with, basis: RECONCILED, from: 2000) {
      series {
        code
        points { year turnover { valueUsd complete } }
      }
    }
  }
`)

const SourcesQuery = graphql(`
  query LeadSources($of: PartyCode!, $with: [PartyCode!]!, $year: Int!) {
    tradeSeries(of: $of, with: $with, basis: RECONCILED, from: $year, to: $year) {
      series { points { turnover { sources { key title url licence } } } }
    }
  }
`)

interface Source {
  key: string
  title: string
  url: string | null
  licence: string | null
}

export interface TradeWords {
  sentences: ReactNode[]
  /** What the figures leave out. */
  note: string | null
  sources: Source[]
}

/** The figures' page: of a country with these, by reconciled figures. */
function tradeHref(of: string, partners: readonly string[]): string {
  return `/trade?of=${of}&with=${partners.join(",")}&basis=RECONCILED&measure=turnover`
}

async function partnersOf(iso3: string) {
  const { partners, reporters } = await query(PartnersQuery, { iso3 })
  const all = [
    ...partners.nodes.map((node) => node.partner),
    ...reporters.nodes.map((node) => node.reporter),
  ].flatMap((country) => (country && country.iso3 !== iso3 ? [country] : []))
  return new Map(all.map((country) => [country.iso3, country]))
}

/** Whose figures those of the sentence are: asked of its parties and year alone. */
async function sourcesOf(of: string, partners: readonly string[], year: number): Promise<Source[]> {
  const { tradeSeries } = await query(SourcesQuery, { of, with: [...partners], year })
  return tradeSeries.series.flatMap(({ points }) =>
    points.flatMap(({ turnover }) => turnover?.sources ?? []),
  )
}

/** One of the five: its first partner and how that changed. */
async function ofTheFive(iso3: string): Promise<TradeWords | null> {
  const partners = await partnersOf(iso3)
  if (partners.size === 0) return null
  const { tradeSeries } = await query(SeriesQuery, { of: iso3, with: [...partners.keys()] })
  const found = firstPartner(tradeSeries.series)
  if (!found) return null
  const t = await getTranslations("country.lead")
  const formats = await getFormats()
  const nameOf = await getCountryNames()
  const nameOfCode = (code: string) => {
    const country = partners.get(code)
    return country ? nameOf(country) : code
  }
  const { year, first, second, since, before } = found
  const pair = [first.code, ...(second ? [second.code] : [])]
  const named = {
    year: String(year),
    first: nameOfCode(first.code),
    firstUsd: formats.usd(first.usd),
    toFirst: to(tradeHref(iso3, pair)),
  }
  const change = before
    ? {
        since: String(since),
        beforeYear: String(before.year),
        before: nameOfCode(before.code),
      }
    : null
  return {
    sentences: [
      second
        ? t.rich("first", {
            ...named,
            second: nameOfCode(second.code),
            secondUsd: formats.usd(second.usd),
            toSecond: to(tradeHref(iso3, pair)),
          })
        : t.rich("alone", named),
      change
        ? t(since === year ? "lately" : "since", change)
        : t("always", { from: String(since) }),
    ],
    note: t("covers", { year: String(year), count: found.partners, name: await countryName(iso3) }),
    sources: await sourcesOf(iso3, pair, year),
  }
}

/** Everybody else: its trade with the five, of which alone the data know all. */
async function withTheFive(iso3: string): Promise<TradeWords | null> {
  const { tradeSeries } = await query(SeriesQuery, { of: iso3, with: ["CA5", ...five] })
  const [all, ...states] = tradeSeries.series
  const latest = all?.points.findLast((point) => point.turnover)
  const [first] = states
    .flatMap(({ code, points }) => {
      const turnover = points.find((point) => point.year === latest?.year)?.turnover
      return turnover ? [{ code, usd: turnover.valueUsd }] : []
    })
    .sort((a, b) => Number(b.usd) - Number(a.usd))
  if (!latest?.turnover || !first) return null
  const t = await getTranslations("country.lead")
  const formats = await getFormats()
  const state = await countryName(first.code)
  return {
    sentences: [
      t.rich("withFive", {
        complete: latest.turnover.complete ? "yes" : "no",
        usd: formats.usd(latest.turnover.valueUsd),
        year: String(latest.year),
        first: state,
        firstUsd: formats.usd(first.usd),
        toAll: to(tradeHref("CA5", [iso3])),
        toFirst: to(tradeHref(first.code, [iso3])),
      }),
    ],
    note: null,
    sources: await sourcesOf(iso3, ["CA5"], latest.year),
  }
}

export function tradeWords(iso3: string, inRegion: boolean): Promise<TradeWords | null> {
  return inRegion ? ofTheFive(iso3) : withTheFive(iso3)
}
