import { NextIntlClientProvider } from "next-intl"
import { getMessages } from "next-intl/server"
import type { ReactNode } from "react"
import type { Namespace } from "./namespaces"

/** What every page's interactive parts say. */
const everywhere: readonly Namespace[] = ["ui", "charts"]

interface ClientWordsProps {
  /** Catalogues that interactive parts below need beside those of every page. */
  of?: readonly Namespace[]
  children: ReactNode
}

/** Sends words to the browser. Server components need none of it: their words are in the page. */
export async function ClientWords({ of = [], children }: ClientWordsProps) {
  const messages = await getMessages()
  const wanted = [...everywhere, ...of].map((name) => [name, messages[name]] as const)
  return (
    <NextIntlClientProvider messages={Object.fromEntries(wanted)}>
      {children}
    </NextIntlClientProvider>
  )
}
