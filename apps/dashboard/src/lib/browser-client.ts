import { type CombinedError, cacheExchange, createClient, fetchExchange, mapExchange } from "urql"

/** The urql client of the browser; it reaches the API through this site, so the cookie goes along. */
export function browserClient(onError?: (error: CombinedError) => void) {
  const watch = onError ? [mapExchange({ onError })] : []
  return createClient({
    url: "/graphql",
    exchanges: [cacheExchange, ...watch, fetchExchange],
    preferGetMethod: false,
  })
}
