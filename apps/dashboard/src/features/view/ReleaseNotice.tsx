"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import { Link } from "@/ui/Link"
import { atRelease, releaseDay } from "./release-day"

/** Tells whoever reads a page frozen to a release, also after a soft navigation; nothing on other pages. */
export function ReleaseNotice({ current }: { current: string | null }) {
  const t = useTranslations("view.notice")
  const { day } = useFormats()
  const pathname = usePathname()
  const search = useSearchParams()
  const release = search.get("release")
  const date = release && releaseDay(release)
  if (!date) return null
  const isCurrent = release === current
  return (
    <aside aria-label={t("label")} className="border-rule border-b bg-wash text-small">
      <p className="page py-2">
        {t.rich(isCurrent ? "current" : "newer", {
          version: release,
          day: day(date),
          today: (words) => (
            <Link
              href={atRelease(pathname, search.toString(), null)}
              asWritten
              className="link no-print"
            >
              {words}
            </Link>
          ),
        })}
      </p>
    </aside>
  )
}
