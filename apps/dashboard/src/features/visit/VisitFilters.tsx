"use client"

import { useRouter, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { useOptimistic, useTransition } from "react"
import { type Choice, InlineSelect } from "@/ui/choices"
import { DayInput } from "./DayInput"
import { KeptFields } from "./KeptFields"
import { checks, filterHref, kinds, type ListParams, purposes, rankingKeys } from "./visit-params"

export interface VisitFiltersProps {
  params: ListParams
  leaders: readonly Choice[]
  travellers: readonly Choice[]
  hosts: readonly Choice[]
}

type DayName = "from" | "to"
type ChoiceName = Exclude<keyof ListParams, DayName>

/** What each filter can be set to, but for setting none. */
function useOptions({ leaders, travellers, hosts }: VisitFiltersProps) {
  const t = useTranslations("visit.controls.filters")
  const leadersOf = travellers.map(({ value, label }) => ({
    value,
    label: t("leadersOf", { country: label }),
  }))
  const options: Record<ChoiceName, readonly Choice[]> = {
    type: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    who: [...leadersOf, ...leaders],
    host: [{ value: "CA5", label: t("five") }, ...hosts],
    purpose: purposes.map((value) => ({ value, label: t(`purposes.${value}`) })),
    checked: checks.map((value) => ({ value, label: t(`checks.${value}`) })),
  }
  return options
}

/** The filters as a sentence; each lives in the address. */
export function VisitFilters(props: VisitFiltersProps) {
  const t = useTranslations("visit.controls")
  const router = useRouter()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
  const [shown, showAtOnce] = useOptimistic(props.params)
  const options = useOptions(props)

  function choose(name: keyof ListParams, value: string) {
    // All filters as they are shown: one chosen a moment ago may not be in the address yet.
    const wanted = { ...shown, [name]: value || null }
    startTransition(() => {
      showAtOnce(wanted)
      router.push(filterHref(Object.fromEntries(search), wanted), { scroll: false })
    })
  }
  const select = (name: ChoiceName) => (
    <InlineSelect
      name={name}
      label={t(`filters.${name}.label`)}
      options={[{ value: "", label: t(`filters.${name}.all`) }, ...options[name]]}
      value={shown[name] ?? ""}
      onChange={(event) => choose(name, event.target.value)}
    />
  )
  const day = (name: DayName) => (
    <DayInput
      name={name}
      label={t(`filters.${name}.label`)}
      value={shown[name] ?? ""}
      min="1990-01-01"
      optional
      onDay={(value) => choose(name, value)}
      className={`min-h-8 border-b-2 bg-transparent font-sans text-small ${shown[name] ? "border-accent text-accent" : "border-rule-strong text-muted"}`}
    />
  )

  return (
    <form
      method="get"
      action="/visits#list"
      aria-busy={pending}
      className="mb-5 font-serif text-lead leading-[1.9]"
    >
      {t.rich("filters.sentence", {
        type: () => select("type"),
        who: () => select("who"),
        host: () => select("host"),
        purpose: () => select("purpose"),
        checked: () => select("checked"),
        from: () => day("from"),
        to: () => day("to"),
      })}
      <KeptFields names={rankingKeys} />
      <noscript>
        {" "}
        <button type="submit" className="link">
          {t("show")}
        </button>
      </noscript>
    </form>
  )
}
