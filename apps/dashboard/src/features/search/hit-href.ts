import { explorerLink } from "@/lib/explorer-link"

export interface Found {
  kind: string
  key: string
  /** What a country's code stands for; null for what is no country. */
  countryKind?: string | null
}

/** The flows of a good. */
function queryOf({ key }: Found): string {
  const [list = "", ...code] = key.split(":")
  return `{
  productFlows(
    first: 50
    where: {
      classificationCode: { equals: ${JSON.stringify(list)} }
      productCode: { equals: ${JSON.stringify(code.join(":"))} }
    }
    orderBy: [{ year: DESC }]
  ) {
    nodes { year flow valueUsd reporter { name } partner { name } source { title } }
  }
}`
}

/** Where the dashboard shows what a search found; what has no page of its own opens as a query in the explorer. */
export function hitHref(found: Found): string {
  const key = encodeURIComponent(found.key)
  switch (found.kind) {
    case "COUNTRY":
      return found.countryKind && found.countryKind !== "COUNTRY"
        ? `/trade?of=${key}`
        : `/countries/${key}`
    case "GROUP":
      return `/trade?of=${key}`
    case "INDICATOR":
      return `/compare?indicator=${key}`
    case "LEADER":
      return `/leaders/${key}`
    case "ORGANISATION":
      return `/organisations/${key}`
    case "EVENT":
      return `/events/${key}`
    case "STATEMENT":
      return `/statements/${key}`
    case "CLAIM":
      return `/claims/${key}`
    case "SOURCE":
      return `/sources/${key}`
    case "VISIT":
      return `/visits/${key}`
    default:
      return explorerLink({ query: queryOf(found) })
  }
}
