import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"
import { Section } from "@/ui/Section"
import { VisitLineFields, VisitLines } from "./VisitLines"

const JourneysQuery = graphql(
  `
  query CountryJourneys($iso3: CountryCode!) {
    visits(first: 6, where: { leader: { countryIso3: { equals: $iso3 } } }) {
      totalCount
      nodes { ...VisitLineFields }
    }
  }
`,
  [VisitLineFields],
)

/** Where the country's own leaders went; nothing where no such visit is recorded. */
export async function CountryJourneys({ iso3, name }: { iso3: string; name: string }) {
  const { visits } = await query(JourneysQuery, { iso3 })
  if (visits.totalCount === 0) return null
  return (
    <Section
      heading="Where its leaders went"
      subtitle={`The latest of ${visits.totalCount} recorded visits of leaders of ${name}.`}
    >
      <VisitLines visits={visits.nodes} />
    </Section>
  )
}
