import type { ReactNode } from "react"
import { SiteFrame } from "@/features/account/SiteFrame"
import { SearchLink } from "@/features/search/SearchLink"
import { SharedFrame } from "@/features/view/SharedFrame"
import { ViewNotice } from "@/features/view/ViewNotice"
import { ClientWords } from "@/i18n/ClientWords"
import { isShared } from "@/lib/address"

export default async function SiteLayout({ children }: { children: ReactNode }) {
  if (await isShared()) return <SharedFrame>{children}</SharedFrame>
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
