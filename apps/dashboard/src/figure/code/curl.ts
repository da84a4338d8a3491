import { type Asked, tokenVariable, urlVariable } from "./asked"

/** The body stands between two marks that quote everything: nothing in it is the shell's. */
export function curlCode({ document, variables, url }: Asked): string {
  const query = document.trim()
  return `curl -sS ${url ? `"${url}/graphql"` : `"$${urlVariable}/graphql"`} \\
  -H "authorization: Bearer $${tokenVariable}" \\
  -H "content-type: application/json" \\
  --data-binary @- <<'JSON'
${JSON.stringify({ query, variables }, null, 2)}
JSON
`
}
