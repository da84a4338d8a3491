import type { ReactNode } from "react"
import { RegionMap } from "@/charts/RegionMap"
import { ThemeToggle } from "@/ui/ThemeToggle"

/** The page in front of the house: the one picture, and a form beside it. */
export function Doorway({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="page grid min-h-dvh content-center gap-x-16 gap-y-10 py-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 self-center">
        <p className="font-semibold font-serif text-title tracking-[-0.015em]">Khorgos</p>
        <p className="mt-3 max-w-[38ch] font-serif text-lead">
          Who visits Central Asia, who trades with it, by whose figures, and whether what is said
          about it holds.
        </p>
        <div className="mt-8 hidden lg:block">
          <RegionMap summary="The five states of Central Asia between Russia, China, Iran and Afghanistan." />
        </div>
      </div>
      <main id="main" className="w-full max-w-[22rem] self-center">
        <h1 className="mb-6 font-semibold font-serif text-heading">{title}</h1>
        {children}
        <div className="mt-10">
          <ThemeToggle />
        </div>
      </main>
    </div>
  )
}
