import type { ReactNode } from "react"
import { ApiProvider } from "@/features/account/ApiProvider"
import { ClientWords } from "@/i18n/ClientWords"

/** The pages of editors send mutations from the browser. */
export default function EditLayout({ children }: { children: ReactNode }) {
  return (
    <ClientWords of={["account", "edit"]}>
      <ApiProvider>{children}</ApiProvider>
    </ClientWords>
  )
}
