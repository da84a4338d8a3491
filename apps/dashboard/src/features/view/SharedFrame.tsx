import { graphql } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { getFormats } from "@/i18n/server-formats"
import { query, signInPath } from "@/lib/api"
import { LanguageSwitch } from "@/ui/LanguageSwitch"
import { ThemeToggle } from "@/ui/ThemeToggle"
import { LeaveShare } from "./LeaveShare"
import { releaseDay } from "./release-day"

const SharedQuery = graphql(`
  query SharedFrame { sharedView { title releaseVersion } }
`)

/** Around a view that is read by a share link: what it is, and nothing of the site that needs an account. */
export async function SharedFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations("view.frame")
  const { day } = await getFormats()
  const { sharedView } = await query(SharedQuery, {})
  const version = sharedView?.releaseVersion ?? ""
  return (
    <>
      <LeaveShare />
      <header className="no-print border-rule border-b">
        <div className="page flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 py-3">
          <p>
            <span className="font-semibold font-serif text-lead tracking-[-0.01em]">Khorgos</span>
            <span className="ml-3 text-muted text-small">{t("site")}</span>
          </p>
          <a href={await signInPath()} className="link text-small">
            {t("signIn")}
          </a>
        </div>
      </header>
      <aside aria-label={t("shared")} className="border-rule border-b bg-wash text-small">
        <p className="page py-2">
          <strong className="font-semibold">
            {t("shared")}
            {sharedView && <>: {sharedView.title}</>}
          </strong>
          {". "}
          {t("frozen", { version, day: day(releaseDay(version)) })}
        </p>
      </aside>
      <main id="main" className="page min-h-[70dvh]">
        {children}
      </main>
      <footer className="no-print mt-8 border-rule border-t text-muted text-small">
        <div className="page flex flex-wrap gap-x-8 gap-y-3 py-8">
          <ThemeToggle />
          <LanguageSwitch />
        </div>
      </footer>
    </>
  )
}
