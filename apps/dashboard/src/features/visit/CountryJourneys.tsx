import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { Section } from "@/ui/Section"
import { VisitLineFields, VisitLines } from "./VisitLines"
import { getVisitWords } from "./visit-words"

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
  const [{ visits }, { t }] = await Promise.all([query(JourneysQuery, { iso3 }), getVisitWords()])
  if (visits.totalCount === 0) return null
  return (
    <Section
      heading={t("country.journeys")}
      subtitle={t("country.journeysSubtitle", { count: visits.totalCount, country: name })}
    >
      <VisitLines visits={visits.nodes} />
      <p className="mt-3 text-small">
        <Link href={`/visits?who=${iso3}#list`} className="link">
          {t("country.allJourneys")}
        </Link>
      </p>
    </Section>
  )
}
