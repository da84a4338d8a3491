import type { ReactNode } from "react"
import { SiteFrame } from "@/features/account/SiteFrame"

export default function WideLayout({ children }: { children: ReactNode }) {
  return <SiteFrame wide>{children}</SiteFrame>
}
