import { graphql } from "@khorgos/types"
import type { ReactNode } from "react"
import { query, signInPath } from "@/lib/api"
import { SiteFooter } from "@/ui/SiteFooter"
import { SiteHeader } from "@/ui/SiteHeader"
import { ThemeToggle } from "@/ui/ThemeToggle"
import { UserMenu } from "./UserMenu"

const FrameQuery = graphql(`
  query SiteFrame {
    viewer { name role }
    release { version }
  }
`)

const nav = [
  { href: "/", label: "Overview" },
  { href: "/countries", label: "Countries" },
  { href: "/visits", label: "Visits" },
  { href: "/trade", label: "Trade" },
  { href: "/claims", label: "Claims" },
  { href: "/explorer", label: "API" },
]

interface SiteFrameProps {
  children: ReactNode
  /** A tool that takes the window, edge to edge, instead of a page that is read. */
  wide?: boolean
}

/** Header and footer of every page behind the sign-in. */
export async function SiteFrame({ children, wide = false }: SiteFrameProps) {
  const { viewer, release } = await query(FrameQuery, {})
  const footer = viewer?.role === "ADMIN" ? [{ href: "/people", label: "People" }] : []
  return (
    <>
      <SiteHeader
        nav={nav}
        user={
          viewer ? (
            <UserMenu name={viewer.name} />
          ) : (
            <a href={await signInPath()} className="link">
              Sign in
            </a>
          )
        }
      />
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
        note={
          release
            ? `Release ${release.version} of the data. Figures are goods trade in US dollars of the year unless said otherwise; each names its source.`
            : "No data has been loaded yet."
        }
      >
        <ThemeToggle />
      </SiteFooter>
    </>
  )
}
