import type { ReactNode } from "react"
import { UrqlProvider } from "@/features/account/UrqlProvider"
import { ClientWords } from "@/i18n/ClientWords"

/** The pages of editors send mutations from the browser. */
export default function EditLayout({ children }: { children: ReactNode }) {
  return (
    <ClientWords of={["account", "edit"]}>
      <UrqlProvider>{children}</UrqlProvider>
    </ClientWords>
  )
}
