"use client"

import { type ReactNode, useCallback, useMemo, useState } from "react"
import {
  type CombinedError,
  cacheExchange,
  createClient,
  fetchExchange,
  mapExchange,
  Provider,
} from "urql"
import { SessionOver } from "./SessionOver"

function isSessionOver({ graphQLErrors, response }: CombinedError): boolean {
  return (
    response?.status === 401 ||
    graphQLErrors.some(({ extensions }) => extensions.code === "UNAUTHENTICATED")
  )
}

/**
 * The urql client of the browser; it reaches the API through this site, so the cookie goes along. Where the session is
 * over it says so above the page, which stays as it is.
 */
export function UrqlProvider({ children }: { children: ReactNode }) {
  const [isOver, setIsOver] = useState(false)
  const client = useMemo(
    () =>
      createClient({
        url: "/graphql",
        exchanges: [
          cacheExchange,
          mapExchange({ onError: (error) => isSessionOver(error) && setIsOver(true) }),
          fetchExchange,
        ],
        preferGetMethod: false,
      }),
    [],
  )
  const back = useCallback(() => setIsOver(false), [])
  return (
    <Provider value={client}>
      {isOver && <SessionOver onBack={back} />}
      {children}
    </Provider>
  )
}
