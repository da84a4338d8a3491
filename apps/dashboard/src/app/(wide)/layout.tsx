import type { ReactNode } from "react"
import { SiteFrame } from "@/features/account/SiteFrame"
import { SearchLink } from "@/features/search/SearchLink"
import { ClientWords } from "@/i18n/ClientWords"

export default function WideLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame
      wide
      search={
        <ClientWords of={["search"]}>
          <SearchLink />
        </ClientWords>
      }
    >
      {children}
    </SiteFrame>
  )
}
