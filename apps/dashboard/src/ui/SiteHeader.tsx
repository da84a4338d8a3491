import Link from "next/link"
import type { ReactNode } from "react"
import { type NavItem, NavLinks } from "./NavLinks"

export interface SiteHeaderProps {
  nav: readonly NavItem[]
  /** The user's menu, or a link to sign in. */
  user?: ReactNode
}

export function SiteHeader({ nav, user }: SiteHeaderProps) {
  return (
    <header className="no-print border-rule border-b">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-paper focus:px-4 focus:py-2"
      >
        Skip to the content
      </a>
      <div className="page flex flex-wrap items-center gap-x-8 md:flex-nowrap">
        <Link href="/" className="py-3 font-semibold font-serif text-lead tracking-[-0.01em]">
          Khorgos
        </Link>
        <nav
          aria-label="Main"
          className="order-last -mx-4 w-screen overflow-x-auto px-4 [scrollbar-width:none] md:order-none md:mx-0 md:w-auto md:grow md:px-0"
        >
          <ul className="flex gap-x-6 text-small md:pt-0.5">
            <NavLinks items={nav} />
          </ul>
        </nav>
        {user && <div className="ml-auto shrink-0 text-small">{user}</div>}
      </div>
    </header>
  )
}
