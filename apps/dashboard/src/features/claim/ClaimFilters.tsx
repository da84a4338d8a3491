"use client"

import { useRouter, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { useOptimistic, useTransition } from "react"
import { type Choice, InlineSelect } from "@/ui/choices"

export interface ClaimFiltersProps {
  path: string
  outcomes: readonly Choice[]
  moments: readonly Choice[]
  bases: readonly Choice[]
  values: { outcome: string; asOf: string; basis: string }
  /** What else the address says, for browsers without scripts. */
  kept: Record<string, string>
}

/** The filters as a sentence. */
export function ClaimFilters({ path, outcomes, moments, bases, values, kept }: ClaimFiltersProps) {
  const t = useTranslations("claim.filter")
  const router = useRouter()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
  // What was chosen while the last choice is still on its way counts, too.
  const [chosen, setChosen] = useOptimistic(values)

  function choose(name: keyof typeof values, value: string) {
    const wanted = { ...chosen, [name]: value }
    const next = new URLSearchParams(search)
    next.delete("open")
    for (const [key, one] of Object.entries(wanted)) {
      if (one) next.set(key, one)
      else next.delete(key)
    }
    startTransition(() => {
      setChosen(wanted)
      router.push(next.size > 0 ? `${path}?${next}` : path, { scroll: false })
    })
  }
  const select = (name: keyof typeof values, label: string, options: readonly Choice[]) => (
    <InlineSelect
      name={name}
      label={label}
      options={options}
      value={chosen[name]}
      onChange={(event) => choose(name, event.target.value)}
    />
  )

  return (
    <form
      method="get"
      action={path}
      aria-busy={pending}
      className="mb-6 font-serif text-lead leading-[1.8]"
    >
      {t.rich("sentence", {
        outcome: () => select("outcome", t("outcome"), outcomes),
        moment: () => select("asOf", t("moment"), moments),
        basis: () => select("basis", t("basis"), bases),
      })}
      <noscript>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}{" "}
        <button type="submit" className="link">
          {t("show")}
        </button>
      </noscript>
    </form>
  )
}
