import type { ReactNode } from "react"
import { Link } from "./Link"
import type { NavItem } from "./NavLinks"

export interface SiteFooterProps {
  links: readonly NavItem[]
  /** Release of the data, licence: one line. */
  note?: ReactNode
  /** Theme and language stand here. */
  children?: ReactNode
}

export function SiteFooter({ links, note, children }: SiteFooterProps) {
  return (
    <footer className="mt-8 border-rule border-t text-muted text-small">
      <div className="page flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 py-8">
        <ul className="no-print flex flex-wrap gap-x-6 gap-y-1">
          {links.map((l) => (
            <li key={l.href}>
              <Link href={l.href} className="link">
                {l.label}
              </Link>
            </li>
          ))}
        </ul>
        {children && <div className="no-print flex flex-wrap gap-x-8 gap-y-1">{children}</div>}
        {note && <p className="basis-full text-note">{note}</p>}
      </div>
    </footer>
  )
}
