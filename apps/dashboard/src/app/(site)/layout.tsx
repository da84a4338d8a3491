import type { ReactNode } from "react"
import { SiteFrame } from "@/features/account/SiteFrame"

export default function SiteLayout({ children }: { children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>
}
