import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { cache } from "react"
import { query } from "@/lib/api"

const TitleQuery = graphql(`query SourceTitle($key: String!) { source(key: $key) { title } }`)

/** A source's title, asked once a request. Not found for a key that names none. */
export const sourceTitle = cache(async (key: string): Promise<string> => {
  const { source } = await query(TitleQuery, { key })
  if (!source) notFound()
  return source.title
})
