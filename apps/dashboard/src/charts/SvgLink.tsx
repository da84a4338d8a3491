import type { ReactNode } from "react"
import { Anchor } from "@/ui/Anchor"

export interface SvgLinkProps {
  href?: string | undefined
  label: string
  children: ReactNode
}

/** A mark that leads somewhere when it has an address, and is only a mark when it has none. */
export function SvgLink({ href, label, children }: SvgLinkProps) {
  if (!href) return children
  return (
    <Anchor href={href} aria-label={label}>
      {children}
    </Anchor>
  )
}
