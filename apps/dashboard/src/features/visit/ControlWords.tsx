import { NextIntlClientProvider } from "next-intl"
import { getMessages } from "next-intl/server"
import type { ReactNode } from "react"

/** Sends the words of the controls to the browser, and no others of this feature: most are in the page already. */
export async function ControlWords({ children }: { children: ReactNode }) {
  const { ui, visit } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ ui, visit: { controls: visit.controls } }}>
      {children}
    </NextIntlClientProvider>
  )
}
