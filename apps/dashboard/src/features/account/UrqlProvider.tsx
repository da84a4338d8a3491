"use client"

import { type ReactNode, useState } from "react"
import { cacheExchange, createClient, fetchExchange, Provider } from "urql"

/** The urql client of the browser; it reaches the API through this site, so the cookie goes along. */
export function UrqlProvider({ children }: { children: ReactNode }) {
  const [client] = useState(() =>
    createClient({
      url: "/graphql",
      exchanges: [cacheExchange, fetchExchange],
      preferGetMethod: false,
    }),
  )
  return <Provider value={client}>{children}</Provider>
}
