import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Link } from "./Link"
import { type NavItem, NavLinks } from "./NavLinks"

export interface SiteHeaderProps {
  nav: readonly NavItem[]
  /** The user's menu, or a link to sign in. */
  user?: ReactNode
  /** The way to search. */
  search?: ReactNode
}

export function SiteHeader({ nav, user, search }: SiteHeaderProps) {
  const t = useTranslations("ui")
  return (
    <header className="no-print border-rule border-b">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-paper focus:px-4 focus:py-2"
      >
        {t("skip")}
      </a>
      <div className="page flex flex-wrap items-center gap-x-4 lg:flex-nowrap lg:gap-x-8">
        <Link href="/" className="py-3 font-semibold font-serif text-lead tracking-[-0.01em]">
          Khorgos
        </Link>
        <nav
          aria-label={t("mainNavigation")}
          className="order-last -mx-4 w-screen overflow-x-auto px-4 [scrollbar-width:none] lg:order-none lg:mx-0 lg:w-auto lg:grow lg:px-0"
        >
          <ul className="flex gap-x-6 text-small lg:pt-0.5">
            <NavLinks items={nav} />
          </ul>
        </nav>
        {search && <div className="ml-auto shrink-0 text-small lg:ml-0">{search}</div>}
        {user && <div className={`shrink-0 text-small ${search ? "" : "ml-auto"}`}>{user}</div>}
      </div>
    </header>
  )
}
