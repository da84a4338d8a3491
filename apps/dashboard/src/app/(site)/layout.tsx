import type { ReactNode } from "react"
import { SiteFrame } from "@/features/account/SiteFrame"
import { SearchLink } from "@/features/search/SearchLink"
import { ReleaseNotice } from "@/features/view/ReleaseNotice"
import { ClientWords } from "@/i18n/ClientWords"

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame
      search={
        <ClientWords of={["search"]}>
          <SearchLink />
        </ClientWords>
      }
      notice={(release) => (
        <ClientWords of={["view"]}>
          <ReleaseNotice current={release} />
        </ClientWords>
      )}
    >
      {children}
    </SiteFrame>
  )
}
