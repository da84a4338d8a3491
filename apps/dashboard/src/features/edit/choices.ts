import "server-only"
import { graphql } from "@khorgos/types"
import { getCountryNames } from "@/i18n/country-names"
import { query } from "@/lib/api"
import type { Option } from "./Combobox"

const CountriesQuery = graphql(`
  query CountriesToChoose { countries(first: 400) { nodes { iso3 iso2 name kind } } }
`)
const LeadersQuery = graphql(`
  query LeadersToChoose {
    leaders(first: 1000, orderBy: { name: ASC }) { nodes { slug name country { iso2 name } } }
  }
`)

/** Countries, and the institutions that stand beside them, named in the reader's language. */
export async function countryChoices(): Promise<{ countries: Option[]; parties: Option[] }> {
  const [{ countries }, nameOf] = await Promise.all([query(CountriesQuery, {}), getCountryNames()])
  const options = countries.nodes
    .map(({ kind, ...country }) => ({
      kind,
      option: { value: country.iso3, label: nameOf(country), hint: country.iso3 },
    }))
    .sort((a, b) => a.option.label.localeCompare(b.option.label))
  return {
    countries: options.filter(({ kind }) => kind === "COUNTRY").map(({ option }) => option),
    parties: options.filter(({ kind }) => kind !== "WORLD").map(({ option }) => option),
  }
}

export async function leaderChoices(): Promise<Option[]> {
  const [{ leaders }, nameOf] = await Promise.all([query(LeadersQuery, {}), getCountryNames()])
  return leaders.nodes.map(({ slug, name, country }) => ({
    value: slug,
    label: name,
    hint: nameOf(country),
  }))
}

const SeriesQuery = graphql(`
  query SeriesToChoose { eventSeries(first: 400, orderBy: { name: ASC }) { nodes { slug name } } }
`)
const TopicsQuery = graphql(`
  query TopicsToChoose { topics { slug name } }
`)

export async function seriesChoices(): Promise<Option[]> {
  const { eventSeries } = await query(SeriesQuery, {})
  return eventSeries.nodes.map(({ slug, name }) => ({ value: slug, label: name }))
}

/** The topics that statements have so far. */
export async function topicChoices(): Promise<Option[]> {
  const { topics } = await query(TopicsQuery, {})
  return topics.map(({ slug, name }) => ({ value: slug, label: name }))
}
