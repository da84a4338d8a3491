/** What a link opens in the explorer. */
export interface LinkedQuery {
  query: string
  /** JSON, as the explorer's editor of variables shows it. */
  variables?: string
}

/** Address at which the explorer opens this query. Behind the #, so that no server ever logs it. */
export function explorerLink({ query, variables }: LinkedQuery): string {
  const parts = new URLSearchParams({ query })
  if (variables) parts.set("variables", variables)
  return `/explorer#${parts}`
}

/** The query that an address brings along; null where it brings none. */
export function readExplorerLink(hash: string): LinkedQuery | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ""))
  const query = parts.get("query")
  if (!query) return null
  const variables = parts.get("variables")
  return { query, ...(variables ? { variables } : {}) }
}
