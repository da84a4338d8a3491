import "server-only"
import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"
import { codeOf } from "./party-name"
import type { PartyData } from "./trade-fragment"

const MembersQuery = graphql(`
  query TradeMembers($codes: [String!]!) {
    countryGroups(first: 20, where: { code: { in: $codes } }) { nodes { code members { iso3 } } }
  }
`)

/** The countries that each party is made of, by the party's code. Asked apart: within a series it would weigh by the year. */
export async function readMembers(
  parties: readonly PartyData[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const members = new Map<string, readonly string[]>(
    parties.map((party) => [codeOf(party), "groupCode" in party ? [] : [party.iso3]]),
  )
  const groups = parties.filter((party) => "groupCode" in party).map(codeOf)
  if (groups.length === 0) return members
  const { countryGroups } = await query(MembersQuery, { codes: groups })
  for (const group of countryGroups.nodes)
    members.set(
      group.code,
      group.members.map(({ iso3 }) => iso3),
    )
  return members
}
