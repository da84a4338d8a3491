"use client"

import { type ReactNode, useCallback, useMemo, useState } from "react"
import type { CombinedError } from "urql"
import { ApiContext, lazyApi } from "@/lib/use-api"
import { SessionOver } from "./SessionOver"

function isSessionOver({ graphQLErrors, response }: CombinedError): boolean {
  return (
    response?.status === 401 ||
    graphQLErrors.some(({ extensions }) => extensions.code === "UNAUTHENTICATED")
  )
}

/** Lets what is below ask the API. Where the session is over it says so above the page, which stays as it is. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [isOver, setIsOver] = useState(false)
  const api = useMemo(() => lazyApi((error) => isSessionOver(error) && setIsOver(true)), [])
  const back = useCallback(() => setIsOver(false), [])
  return (
    <ApiContext value={api}>
      {isOver && <SessionOver onBack={back} />}
      {children}
    </ApiContext>
  )
}
