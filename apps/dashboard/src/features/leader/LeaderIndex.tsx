import { graphql } from "@khorgos/types"
import { getLocale, getTranslations } from "next-intl/server"
import { getCountryNames } from "@/i18n/country-names"
import { officeName } from "@/i18n/data-words"
import { getFormats } from "@/i18n/server-formats"
import { query } from "@/lib/api"
import { Link } from "@/ui/Link"
import { PageHeader } from "@/ui/PageHeader"
import { byCountry } from "./leader-groups"

const IndexQuery = graphql(`
  query LeaderIndex {
    leaders(first: 500, orderBy: [{ name: ASC }]) {
      nodes {
        slug name
        country { iso3 iso2 name }
        terms { slug office startDate endDate }
        trips(first: 1) { totalCount }
      }
    }
  }
`)

/** Every leader by country, with terms and the number of trips. */
export async function LeaderIndex() {
  const { leaders } = await query(IndexQuery, {})
  const t = await getTranslations("leader")
  const words = await getTranslations("country")
  const formats = await getFormats()
  const nameOf = await getCountryNames()
  const order = new Intl.Collator(await getLocale())
  const groups = byCountry(leaders.nodes, nameOf, order.compare)
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} />
      {groups.map((group) => (
        <section
          key={group.iso3}
          className="grid gap-x-10 gap-y-3 border-rule border-t pt-5 pb-8 md:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <h2 className="font-semibold font-serif text-lead">
            <Link href={`/countries/${group.iso3}`} className="link">
              {group.name}
            </Link>
          </h2>
          <ul className="grid content-start gap-x-10 gap-y-4 text-small sm:grid-cols-2 lg:grid-cols-3">
            {group.leaders.map((leader) => (
              <li key={leader.slug}>
                <Link href={`/leaders/${leader.slug}`} className="link font-medium">
                  {leader.name}
                </Link>
                {[...leader.terms].reverse().map((term) => (
                  <span key={term.slug} className="block text-muted text-note">
                    {t("term", {
                      office: officeName(words, term.office),
                      from: formats.day(term.startDate),
                      to: term.endDate ? formats.day(term.endDate) : t("today"),
                    })}
                  </span>
                ))}
                {leader.trips.totalCount > 0 && (
                  <span className="block text-note">
                    {t("count", { count: leader.trips.totalCount })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
