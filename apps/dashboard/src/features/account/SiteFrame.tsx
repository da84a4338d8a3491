import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { readStanding, signInPath } from "@/lib/api"
import { LanguageSwitch } from "@/ui/LanguageSwitch"
import { SiteFooter } from "@/ui/SiteFooter"
import { SiteHeader } from "@/ui/SiteHeader"
import { ThemeToggle } from "@/ui/ThemeToggle"
import { UserMenu } from "./UserMenu"

const pages = [
  { href: "/", name: "overview" },
  { href: "/countries", name: "countries" },
  { href: "/visits", name: "visits" },
  { href: "/trade", name: "trade" },
  { href: "/claims", name: "claims" },
  { href: "/explorer", name: "api" },
] as const

/** Pages that the footer alone leads to. */
const records = [
  { href: "/compare", name: "compare" },
  { href: "/leaders", name: "leaders" },
  { href: "/events", name: "events" },
  { href: "/statements", name: "statements" },
  { href: "/sources", name: "sources" },
  { href: "/releases", name: "releases" },
] as const

interface SiteFrameProps {
  children: ReactNode
  /** A tool that takes the window, edge to edge, instead of a page that is read. */
  wide?: boolean
  /** The way to search, in the header. */
  search?: ReactNode
  /** What stands below the header, of the current release. */
  notice?: (release: string | null) => ReactNode
}

/** Header and footer of every page behind the sign-in. */
export async function SiteFrame({ children, wide = false, search, notice }: SiteFrameProps) {
  const { viewer, release } = await readStanding()
  const t = await getTranslations("site")
  const nav = pages.map(({ href, name }) => ({ href, label: t(`nav.${name}`) }))
  const footer = [
    ...records.map(({ href, name }) => ({ href, label: t(`nav.${name}`) })),
    ...(viewer ? [{ href: "/views", label: t("nav.views") }] : []),
    ...(viewer && viewer.role !== "VIEWER" ? [{ href: "/edit", label: t("nav.edit") }] : []),
    ...(viewer?.role === "ADMIN" ? [{ href: "/people", label: t("nav.people") }] : []),
  ]
  return (
    <>
      <SiteHeader
        nav={nav}
        search={search}
        user={
          viewer ? (
            <UserMenu
              name={viewer.name}
              account={t("account", { name: viewer.name })}
              signOutLabel={t("signOut")}
            />
          ) : (
            <a href={await signInPath()} className="link">
              {t("signIn")}
            </a>
          )
        }
      />
      {notice?.(release?.version ?? null)}
      <main
        id="main"
        className={
          wide
            ? "flex h-[calc(100dvh-3.5rem)] min-h-[60rem] flex-col px-4 pb-4 md:min-h-[34rem] md:px-10"
            : "page min-h-[70dvh]"
        }
      >
        {children}
      </main>
      <SiteFooter
        links={[...nav, ...footer]}
        note={release ? t("release", { version: release.version }) : t("noData")}
      >
        <ThemeToggle />
        <LanguageSwitch />
      </SiteFooter>
    </>
  )
}
