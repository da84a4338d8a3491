import { graphql } from "@khorgos/types"
import { BarList } from "@/charts/BarList"
import { colourKeyOf } from "@/charts/country-colours"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { EmptyState } from "@/ui/states"
import { Coverage } from "./Coverage"
import { getVisitWords } from "./visit-words"

const VisitorsQuery = graphql(`
  query CountryVisitors($iso3: CountryCode!, $until: Date!) {
    visitorRanking(host: $iso3, until: $until) {
      coverage { slug leaders fromDate toDate completeness note }
      entries { rank tied visits lastVisitOn leader { slug name country { iso3 iso2 name } } }
    }
  }
`)
const shown = 8

interface CountryVisitorsProps {
  iso3: string
  name: string
  until: string
}

/** Who came, how often; what the data cover is said under it. */
export async function CountryVisitors({ iso3, name, until }: CountryVisitorsProps) {
  const [{ visitorRanking }, words] = await Promise.all([
    query(VisitorsQuery, { iso3, until }),
    getVisitWords(),
  ])
  const { t, formats, nameOf } = words
  const { entries, coverage } = visitorRanking
  return (
    <Section
      heading={t("country.visitors")}
      subtitle={t("country.visitorsSubtitle", { country: name, day: formats.day(until) })}
    >
      {entries.length === 0 ? (
        <EmptyState title={t("country.noVisitors")}>{t("country.noVisitorsWhy")}</EmptyState>
      ) : (
        <BarList
          summary={t("country.visitorsSummary", { country: name })}
          items={entries.slice(0, shown).map((entry) => ({
            id: entry.leader.slug,
            label: entry.leader.name,
            note: t("country.visitorNote", {
              country: nameOf(entry.leader.country),
              day: formats.day(entry.lastVisitOn),
            }),
            value: entry.visits,
            rank: entry.rank,
            tied: entry.tied,
            colour: colourKeyOf(entry.leader.country.iso3),
            valueHref: `/visits?who=${entry.leader.slug}&host=${iso3}#list`,
          }))}
        />
      )}
      {entries.length > 0 && (
        <p className="mt-3 mb-6 text-small">
          <Link href={`/visits?received=${iso3}`} className="link">
            {t("country.ranking", { count: Math.max(0, entries.length - shown) })}
          </Link>
        </p>
      )}
      <Coverage rows={coverage} />
    </Section>
  )
}
