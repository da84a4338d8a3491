import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"

const TitleQuery = graphql(`
  query ClaimTitle($slug: String!) {
    claim(slug: $slug) { text }
  }
`)

/** The claim itself, for the window's title. A slug that names nothing is a page not found. */
export async function claimTitle(slug: string): Promise<string> {
  const { claim } = await query(TitleQuery, { slug })
  return claim?.text ?? slug
}
