import { graphql } from "@khorgos/types"
import { ask } from "@/lib/api"
import { today } from "@/lib/today"
import { SourceLine } from "@/ui/SourceLine"
import { journeyWords, sizeWords, visitorWords } from "./lead-sentences"
import { tradeWords } from "./lead-trade"

const LeadQuery = graphql(`
  query CountryLead($iso3: CountryCode!, $until: Date!) {
    country(iso3: $iso3) {
      iso3 iso2 name officialName
      population: indicatorValues(first: 1, where: { indicatorCode: { equals: "SP.POP.TOTL" } }) {
        nodes { year value source { key title url licence } }
      }
      gdp: indicatorValues(first: 1, where: { indicatorCode: { equals: "NY.GDP.MKTP.CD" } }) {
        nodes { year value source { key title url licence } }
      }
      latest: visitsReceived(first: 1) {
        totalCount
        nodes { slug startDate leader { name } }
      }
    }
    visitorRanking(host: $iso3, until: $until) {
      entries { rank visits leader { slug name } }
    }
    hosts: visitAggregate(
      by: [HOST]
      where: { leader: { countryIso3: { equals: $iso3 } } }
      first: 1
      orderBy: [{ visits: DESC }]
    ) { nodes { visits host { iso3 iso2 name } } }
    journeys: visitAggregate(by: [], where: { leader: { countryIso3: { equals: $iso3 } } }) {
      nodes { visits }
    }
  }
`)

/** The written lead: every figure in it leads to where it comes from. */
export async function CountryLead({ iso3, inRegion }: { iso3: string; inRegion: boolean }) {
  const [{ data, release }, trade] = await Promise.all([
    ask(LeadQuery, { iso3, until: today() }),
    tradeWords(iso3, inRegion),
  ])
  const { country, visitorRanking, hosts, journeys } = data
  if (!country) return null
  const sentences = [
    await sizeWords(country),
    await visitorWords(iso3, country.latest, visitorRanking.entries, inRegion),
    await journeyWords(iso3, hosts.nodes, journeys.nodes[0]?.visits ?? 0),
    ...(trade?.sentences ?? []),
  ].filter((sentence) => sentence !== null)
  const sources = [
    ...[country.population, country.gdp].flatMap(({ nodes }) => nodes.map((node) => node.source)),
    ...(trade?.sources ?? []),
  ]
  const unique = [...new Map(sources.map((source) => [source.key, source])).values()]
  return (
    <>
      <p>
        {sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences keep their order
          <span key={index}>{sentence} </span>
        ))}
      </p>
      {unique.length > 0 && (
        <div className="mt-4 font-sans">
          {trade?.note && <p className="mb-1 text-muted text-note">{trade.note}</p>}
          <SourceLine
            sources={unique.map(({ title, url, licence }) => ({
              name: title,
              ...(url ? { href: url } : {}),
              ...(licence ? { licence } : {}),
            }))}
            {...(release ? { release: release.version } : {})}
          />
        </div>
      )}
    </>
  )
}
