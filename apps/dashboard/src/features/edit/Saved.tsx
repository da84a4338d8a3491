"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useEffect, useRef } from "react"

interface SavedProps {
  title: string
  /** The row's own page; null when it is gone. */
  href: string | null
  version: string | null
  /** Whether it was retracted. */
  isGone?: boolean
  children: ReactNode
}

/** It is saved: where the row is, in which release it came or went, and what can be done next. */
export function Saved({ title, href, version, isGone = false, children }: SavedProps) {
  const t = useTranslations("edit.saved")
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="max-w-prose border-accent border-l-2 py-1 pl-5">
      <div role="status">
        <p ref={heading} tabIndex={-1} className="font-semibold font-serif text-lead">
          {title}
        </p>
        {version && (
          <p className="mt-1 text-small">
            {t.rich(isGone ? "gone" : "release", {
              version,
              open: (words) => (
                <a href={`/releases#${version}`} className="link">
                  {words}
                </a>
              ),
            })}
          </p>
        )}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-small">
        {href && (
          <a href={href} className="link">
            {t("see")}
          </a>
        )}
        {children}
      </div>
    </section>
  )
}
