import type { ReactNode } from "react"
import { SiteFrame } from "@/features/account/SiteFrame"
import { ReleaseNotice } from "@/features/view/ReleaseNotice"
import { ClientWords } from "@/i18n/ClientWords"

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame
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
