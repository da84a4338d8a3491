import type { Metadata, Viewport } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { colourCss, surfaces } from "@/charts/country-colours"
import { ClientWords } from "@/i18n/ClientWords"
import { themeScript } from "@/ui/theme-script"
import { embedTheme } from "./embed/theme"
import { letters } from "./letters"
import "./globals.css"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("site")
  return {
    title: { default: "Khorgos", template: "%s · Khorgos" },
    description: t("description"),
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: surfaces.light.paper },
    { media: "(prefers-color-scheme: dark)", color: surfaces.dark.paper },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await embedTheme()
  return (
    <html
      lang={await getLocale()}
      className={letters}
      data-theme={theme === "auto" ? undefined : theme}
      suppressHydrationWarning
    >
      <head>
        <style>{colourCss()}</style>
        {theme === undefined && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, no input
          <script dangerouslySetInnerHTML={{ __html: themeScript }} />
        )}
      </head>
      <body>
        <ClientWords>{children}</ClientWords>
      </body>
    </html>
  )
}
