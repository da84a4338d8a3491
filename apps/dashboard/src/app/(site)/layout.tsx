import type { ReactNode } from "react"
import { SiteFrame } from "@/features/account/SiteFrame"
import { SearchLink } from "@/features/search/SearchLink"
import { ViewNotice } from "@/features/view/ViewNotice"
import { ClientWords } from "@/i18n/ClientWords"

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame
      search={
        <ClientWords of={["search"]}>
          <SearchLink />
        </ClientWords>
      }
      notice={(release) => <ViewNotice current={release} />}
    >
      {children}
    </SiteFrame>
  )
}
