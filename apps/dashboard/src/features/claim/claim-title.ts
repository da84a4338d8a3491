import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import { query } from "@/lib/api"

const PublicationsQuery = graphql(`
  query ClaimPublications {
    claims(first: 100, orderBy: [{ position: ASC }]) { nodes { slug text sourceKey source { title } } }
  }
`)

/** What an address under /claims names: a publication, else a claim. */
export async function isPublication(key: string): Promise<boolean> {
  const { claims } = await query(PublicationsQuery, {})
  return claims.nodes.some((claim) => claim.sourceKey === key)
}

/** The claim or the publication itself, for the window's title. */
export async function claimTitle(key: string): Promise<string> {
  const { claims } = await query(PublicationsQuery, {})
  const claim = claims.nodes.find(({ slug, sourceKey }) => slug === key || sourceKey === key)
  if (!claim) return (await getTranslations("claim"))("title")
  return claim.slug === key ? claim.text : claim.source.title
}
