"use client"

import { useLinkStatus } from "next/link"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { Link } from "./Link"

export interface NavItem {
  href: string
  label: string
}

/** A bar over the page while the server makes the next one: the page itself never arrives half. */
function Pending() {
  const { pending } = useLinkStatus()
  const t = useTranslations("ui")
  return (
    <span role="status">
      {pending && (
        <span className="loading-bar">
          <span className="sr-only">{t("loading")}</span>
        </span>
      )}
    </span>
  )
}

/** Where the row is wider than the screen, the reader's place in it is shown. */
function bringIntoView(link: HTMLElement | null): void {
  const nav = link?.closest("nav")
  if (link && nav && nav.scrollWidth > nav.clientWidth)
    nav.scrollLeft = link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2
}

/** Knows where the reader is, which only the browser can tell without a request. */
export function NavLinks({ items }: { items: readonly NavItem[] }) {
  const path = usePathname()
  const here = (href: string) =>
    href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`)
  return items.map((item) => (
    <li key={item.href}>
      <Link
        href={item.href}
        ref={here(item.href) ? bringIntoView : null}
        aria-current={here(item.href) ? "page" : undefined}
        className={`block border-b-2 py-2 whitespace-nowrap transition-colors ${here(item.href) ? "border-accent font-semibold" : "border-transparent text-muted hover:text-ink"}`}
      >
        {item.label}
        <Pending />
      </Link>
    </li>
  ))
}
