"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"

export interface NavItem {
  href: string
  label: string
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
        aria-current={here(item.href) ? "page" : undefined}
        className={`block border-b-2 py-2 whitespace-nowrap transition-colors ${here(item.href) ? "border-accent font-semibold" : "border-transparent text-muted hover:text-ink"}`}
      >
        {item.label}
      </Link>
    </li>
  ))
}
