import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { getCountryNames, type NamedCountry } from "@/i18n/country-names"
import { getFormats } from "@/i18n/server-formats"
import { Link } from "@/ui/Link"

/** Makes of a message's tag a link. */
export function to(href: string) {
  return (words: ReactNode) => (
    <Link href={href} className="link">
      {words}
    </Link>
  )
}

interface Value {
  year: number
  value: string
}

interface Sized extends NamedCountry {
  iso3: string
  officialName: string
  population: { nodes: readonly Value[] }
  gdp: { nodes: readonly Value[] }
}

export async function sizeWords(country: Sized): Promise<ReactNode> {
  const t = await getTranslations("country.lead")
  const formats = await getFormats()
  const name = (await getCountryNames())(country)
  const [people] = country.population.nodes
  const [gdp] = country.gdp.nodes
  const official =
    country.officialName === country.name ? "none" : country.officialName.replace(/^The /, "")
  const at = (code: string) => to(`/countries/${country.iso3}/indicators?code=${code}`)
  const size = {
    people: formats.count(people?.value),
    peopleYear: String(people?.year),
    toPeople: at("SP.POP.TOTL"),
  }
  const economy = {
    gdp: formats.usd(gdp?.value),
    gdpYear: String(gdp?.year),
    toGdp: at("NY.GDP.MKTP.CD"),
  }
  if (people && gdp) return t.rich("both", { name, official, ...size, ...economy })
  if (people) return t.rich("people", { name, official, ...size })
  if (gdp) return t.rich("gdp", { name, official, ...economy })
  return t("neither", { name, official })
}

interface Visits {
  totalCount: number
  nodes: readonly { slug: string; startDate: string; leader: { name: string } }[]
}

interface Visitor {
  rank: number
  visits: number
  leader: { slug: string; name: string }
}

export async function visitorWords(
  iso3: string,
  { totalCount, nodes: [latest] }: Visits,
  entries: readonly Visitor[],
  inRegion: boolean,
): Promise<ReactNode> {
  const t = await getTranslations("country.lead")
  const formats = await getFormats()
  const first = entries.filter((entry) => entry.rank === 1)
  const [most] = first
  if (!latest || !most) return t("noVisitors")
  const list = new Intl.ListFormat(await getLocale(), { type: "conjunction" })
  const who = first.length === 1 ? `&who=${most.leader.slug}` : ""
  // Of visits to other countries the data hold those of some leaders only: the most recorded is no ranking.
  return t.rich(inRegion ? "visitors" : "recorded", {
    names: list.format(first.map((entry) => entry.leader.name)),
    count: most.visits,
    tied: first.length > 1 ? "yes" : "no",
    total: totalCount,
    leader: latest.leader.name,
    day: formats.day(latest.startDate),
    toMost: to(`/visits?host=${iso3}${who}#list`),
    toAll: to(`/visits?host=${iso3}#list`),
    toLatest: to(`/visits/${latest.slug}`),
  })
}

interface HostCount {
  visits: number
  host: (NamedCountry & { iso3: string }) | null
}

export async function journeyWords(
  iso3: string,
  [most]: readonly HostCount[],
  total: number,
): Promise<ReactNode> {
  if (!most?.host || most.host.iso3 === iso3) return null
  const t = await getTranslations("country.lead")
  const host = (await getCountryNames())(most.host)
  return t.rich("journeys", {
    host,
    count: most.visits,
    total,
    toHost: to(`/countries/${most.host.iso3}`),
  })
}
