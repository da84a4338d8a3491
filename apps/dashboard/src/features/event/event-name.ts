import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { cache } from "react"
import { query } from "@/lib/api"

const NameQuery = graphql(`query EventName($slug: String!) { event(slug: $slug) { name } }`)

/** A meeting's name, asked once a request. Not found for a key that names none. */
export const eventName = cache(async (slug: string): Promise<string> => {
  const { event } = await query(NameQuery, { slug })
  if (!event) notFound()
  return event.name
})
