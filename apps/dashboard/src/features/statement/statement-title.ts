import { graphql } from "@khorgos/types"
import { notFound } from "next/navigation"
import { cache } from "react"
import { query } from "@/lib/api"

const TitleQuery = graphql(
  `query StatementTitle($slug: String!) { statement(slug: $slug) { title } }`,
)

/** A statement's title, asked once a request. Not found for a key that names none. */
export const statementTitle = cache(async (slug: string): Promise<string> => {
  const { statement } = await query(TitleQuery, { slug })
  if (!statement) notFound()
  return statement.title
})
