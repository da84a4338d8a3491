import type { Metadata, Viewport } from "next"
import type { ReactNode } from "react"
import { colourCss, surfaces } from "@/charts/country-colours"
import { themeScript } from "@/ui/theme-script"
import "./globals.css"

export const metadata: Metadata = {
  title: { default: "Khorgos", template: "%s · Khorgos" },
  description: "Open data on how outside powers engage Central Asia",
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: surfaces.light.paper },
    { media: "(prefers-color-scheme: dark)", color: surfaces.dark.paper },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <style>{colourCss()}</style>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, no input */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
