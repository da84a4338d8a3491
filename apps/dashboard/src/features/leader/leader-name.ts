import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { cache } from "react"
import { query } from "@/lib/api"

const NameQuery = graphql(`query LeaderName($slug: String!) { leader(slug: $slug) { name } }`)

/** A leader's name, asked once a request. Not found for a key that names nobody. */
export const leaderName = cache(async (slug: string): Promise<string> => {
  const { leader } = await query(NameQuery, { slug })
  if (!leader) notFound()
  return leader.name
})
