import { graphql } from "@khorgos/types"
import { cache } from "react"
import { query } from "@/lib/api"
import { isOfFive } from "@/lib/five"
import type { Choice } from "@/ui/choices"
import { getVisitWords } from "./visit-words"

const ChoicesQuery = graphql(`
  query VisitChoices {
    byLeader: visitAggregate(by: [LEADER], first: 1000, includeStopovers: true) {
      nodes { leader { slug name country { iso3 iso2 name } } }
    }
    byHost: visitAggregate(by: [HOST], first: 1000, includeStopovers: true) {
      nodes { host { iso3 iso2 name } }
    }
  }
`)

export interface VisitChoices {
  leaders: Choice[]
  /** Countries whose leaders travelled. */
  travellers: Choice[]
  hosts: Choice[]
}

/** Everybody of whom a visit is in the data, and everywhere it led; asked once a request. */
export const readChoices = cache(async (): Promise<VisitChoices> => {
  const [{ byLeader, byHost }, { locale, nameOf }] = await Promise.all([
    query(ChoicesQuery, {}),
    getVisitWords(),
  ])
  const { compare } = new Intl.Collator(locale)
  const sorted = (choices: Choice[]) => choices.sort((a, b) => compare(a.label, b.label))
  const leaders = byLeader.nodes.flatMap(({ leader }) => leader ?? [])
  const countries = new Map(leaders.map(({ country }) => [country.iso3, nameOf(country)]))
  const hosts = sorted(
    byHost.nodes.flatMap(({ host }) => (host ? [{ value: host.iso3, label: nameOf(host) }] : [])),
  )
  const ofFive = (choice: Choice) => isOfFive(choice.value)
  return {
    leaders: sorted(leaders.map(({ slug, name }) => ({ value: slug, label: name }))),
    travellers: sorted([...countries].map(([value, label]) => ({ value, label }))),
    hosts: [...hosts.filter(ofFive), ...hosts.filter((choice) => !ofFive(choice))],
  }
})
