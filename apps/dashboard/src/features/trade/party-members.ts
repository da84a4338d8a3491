import "server-only"
import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"

// All groups: to name a country among the codes asked for would be an error, for it names no group.
const MembersQuery = graphql(`
  query TradeMembers {
    countryGroups(first: 50) { nodes { code members { iso3 } } }
  }
`)

/**
 * The countries that each code stands for: a group's members, a country itself. Asked apart from figures:
 * within a series the members would weigh by the year.
 */
export async function readMembers(
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { countryGroups } = await query(MembersQuery, {})
  const groups = new Map<string, readonly string[]>()
  for (const { code, members } of countryGroups.nodes)
    groups.set(
      code,
      members.map(({ iso3 }) => iso3),
    )
  return new Map<string, readonly string[]>(codes.map((code) => [code, groups.get(code) ?? [code]]))
}
