import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { RegionMap } from "@/charts/RegionMap"
import { LanguageSwitch } from "@/ui/LanguageSwitch"
import { ThemeToggle } from "@/ui/ThemeToggle"

/** The page in front of the house: the one picture, and a form beside it. */
export function Doorway({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations("account.door")
  return (
    <div className="page grid min-h-dvh content-center gap-x-16 gap-y-10 py-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 self-center">
        <p className="font-semibold font-serif text-title tracking-[-0.015em]">Khorgos</p>
        <p className="mt-3 max-w-[38ch] font-serif text-lead">{t("motto")}</p>
        <div className="mt-8 hidden lg:block">
          <RegionMap summary={t("map")} />
        </div>
      </div>
      <main id="main" className="w-full max-w-[22rem] self-center">
        <h1 className="mb-6 font-semibold font-serif text-heading">{title}</h1>
        {children}
        <div className="mt-10 flex flex-wrap gap-x-8 gap-y-2">
          <ThemeToggle />
          <LanguageSwitch />
        </div>
      </main>
    </div>
  )
}
