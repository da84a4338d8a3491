import "server-only"
import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"

const MembersQuery = graphql(`
  query TradeMembers($codes: [String!]!) {
    countryGroups(first: 100, where: { code: { in: $codes } }) { nodes { code members { iso3 } } }
  }
`)

/**
 * The countries that each code stands for: a group's members, a country itself. Asked apart from figures:
 * within a series the members would weigh by the year.
 */
export async function readMembers(
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { countryGroups } = await query(MembersQuery, { codes: [...codes] })
  const members = new Map<string, readonly string[]>(codes.map((code) => [code, [code]]))
  for (const group of countryGroups.nodes)
    members.set(
      group.code,
      group.members.map(({ iso3 }) => iso3),
    )
  return members
}
