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
  const groups = countryGroups.nodes.map(
    ({ code, members }) => [code, members.map(({ iso3 }) => iso3)] as const,
  )
  return new Map([...codes.map((code) => [code, [code]] as const), ...groups])
}
