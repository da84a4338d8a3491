import "server-only"
import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import type { MarkedVisit } from "./trade-marks"

const VisitsQuery = graphql(`
  query TradeVisits($visitors: [CountryCode!]!, $hosts: [CountryCode!]!, $since: Date!, $until: Date!) {
    visits(
      first: 1000
      where: {
        leader: { countryIso3: { in: $visitors } }
        hostIso3: { in: $hosts }
        startDate: { gte: $since, lte: $until }
        type: { not: { equals: STOPOVER } }
      }
      orderBy: [{ startDate: DESC }]
    ) {
      nodes { slug startDate endDate leader { name countryIso3 } host { name iso2 } }
    }
  }
`)

/** A visit with the words of its row in a table. */
export interface ListedVisit extends MarkedVisit {
  leader: string
  host: string
  days: string
}

/** The visits of the visitors' leaders to the hosts in these years, the latest first. */
export async function readVisits(
  visitors: readonly string[],
  hosts: readonly string[],
  [from, to]: readonly [number, number],
): Promise<ListedVisit[]> {
  if (visitors.length === 0 || hosts.length === 0) return []
  const [{ visits }, t, formats, nameOf] = await Promise.all([
    query(VisitsQuery, {
      visitors: [...visitors],
      hosts: [...hosts],
      since: `${from}-01-01`,
      until: `${to}-12-31`,
    }),
    getTranslations("trade"),
    getFormats(),
    getCountryNames(),
  ])
  return visits.nodes.map(({ slug, startDate, endDate, leader, host }) => {
    const named = {
      leader: leader.name,
      host: nameOf(host),
      days: formats.dayRange(startDate, endDate),
    }
    return {
      slug,
      startDate,
      countryIso3: leader.countryIso3,
      label: t("visits.mark", named),
      ...named,
    }
  })
}
