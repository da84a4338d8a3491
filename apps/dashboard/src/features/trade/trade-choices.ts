import "server-only"
import { graphql } from "@khorgos/types"
import { getLocale } from "next-intl/server"
import { query } from "@/lib/api"
import type { Choice } from "@/ui/choices"
import { getPartyNames } from "./party-name"
import { type PartyData, PartyFields } from "./trade-fragment"

const ChoicesQuery = graphql(
  `
  query TradeChoices($hosts: [CountryCode!]!) {
    partners: tradeAggregate(by: [PARTNER], first: 1000, where: { reporterIso3: { in: $hosts } }) {
      nodes { partner { iso3 iso2 name } }
    }
    reporters: tradeAggregate(by: [REPORTER], first: 1000, where: { partnerIso3: { in: $hosts } }) {
      nodes { reporter { iso3 iso2 name } }
    }
    subjects: tradeAggregate(by: [REPORTER], first: 1000) {
      nodes { reporter { iso3 iso2 name } }
    }
    countryGroups(first: 100) { nodes { ...PartyFields } }
  }
`,
  [PartyFields],
)

interface Parties {
  groups: PartyData[]
  subjects: PartyData[]
  partners: PartyData[]
}

function distinct<Party extends { iso3: string }>(parties: readonly (Party | null)[]): Party[] {
  const known = parties.filter((party) => party !== null)
  return [...new Map(known.map((party) => [party.iso3, party])).values()]
}

async function askParties(hosts: readonly string[]): Promise<Parties> {
  const data = await query(ChoicesQuery, { hosts: [...hosts] })
  const reporters = data.reporters.nodes.map((node) => node.reporter)
  return {
    groups: data.countryGroups.nodes,
    subjects: distinct(data.subjects.nodes.map((node) => node.reporter)),
    partners: distinct([...data.partners.nodes.map((node) => node.partner), ...reporters]),
  }
}

/** Who has data changes with a release only: asked once for each, in whatever language it is read. */
const remembered = new Map<string, Promise<Parties>>()
const MOST_REMEMBERED = 200

function parties(hosts: readonly string[], release: string): Promise<Parties> {
  const key = `${release} ${hosts.join()}`
  const known = remembered.get(key)
  if (known) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const asked = askParties(hosts)
  remembered.set(key, asked)
  asked.catch(() => remembered.delete(key))
  return asked
}

export interface TradeChoices {
  groups: Choice[]
  subjects: Choice[]
  partners: Choice[]
}

/** Whom the sentence can name: those of whose trade something is known. By name in the reader's language. */
export async function readChoices(
  hosts: readonly string[],
  release: string | null,
): Promise<TradeChoices> {
  const [known, nameOf, locale] = await Promise.all([
    release === null ? askParties(hosts) : parties(hosts, release),
    getPartyNames(),
    getLocale(),
  ])
  const choices = (all: readonly PartyData[]) =>
    all
      .map((party) => ({
        value: "groupCode" in party ? party.groupCode : party.iso3,
        label: nameOf(party),
      }))
      .sort((a, b) => a.label.localeCompare(b.label, locale))
  return {
    groups: choices(known.groups),
    subjects: choices(known.subjects),
    partners: choices(known.partners),
  }
}
