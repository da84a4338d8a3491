import type { SearchParams } from "@/figure/figure"
import { one } from "@/lib/pages"

/** Which statements the page shows, read from its address. */
export interface StatementParams {
  party: string
  topic: string
}

/** Keys stay as they were written: the API says which of them it does not know. */
export function readStatementParams(search: SearchParams): StatementParams {
  return { party: one(search.party), topic: one(search.topic) }
}

export function statementFilter({ party, topic }: StatementParams) {
  return {
    ...(party ? { parties: { some: { countryIso3: { equals: party } } } } : {}),
    ...(topic ? { topics: { some: { topicSlug: { equals: topic } } } } : {}),
  }
}
