"use client"

import { useRouter, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { useOptimistic, useTransition } from "react"
import { type Choice, InlineSelect } from "@/ui/choices"
import { checks, filterHref, kinds, type ListParams, purposes, rankingKeys } from "./visit-params"

export interface VisitFiltersProps extends ListParams {
  choices: {
    leaders: readonly Choice[]
    travellers: readonly Choice[]
    hosts: readonly Choice[]
  }
}

function picked(props: ListParams): ListParams {
  const { who, host, type, from, to, checked, purpose } = props
  return { who, host, type, from, to, checked, purpose }
}

/** The filters as a sentence; each lives in the address. */
export function VisitFilters(props: VisitFiltersProps) {
  const { choices } = props
  const t = useTranslations("visit.controls")
  const router = useRouter()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
  const [shown, showAtOnce] = useOptimistic(picked(props))

  function choose(name: keyof ListParams, value: string) {
    startTransition(() => {
      showAtOnce({ ...shown, [name]: value || null })
      router.push(filterHref(Object.fromEntries(search), { [name]: value || null }), {
        scroll: false,
      })
    })
  }
  const select = (name: Exclude<keyof ListParams, "from" | "to">, options: readonly Choice[]) => (
    <InlineSelect
      name={name}
      label={t(`filters.${name}.label`)}
      options={[{ value: "", label: t(`filters.${name}.all`) }, ...options]}
      value={shown[name] ?? ""}
      onChange={(event) => choose(name, event.target.value)}
    />
  )
  const date = (name: "from" | "to") => (
    <input
      type="date"
      name={name}
      aria-label={t(`filters.${name}.label`)}
      className={`min-h-8 border-b-2 bg-transparent font-sans text-small ${shown[name] ? "border-accent" : "border-rule-strong text-muted"}`}
      value={shown[name] ?? ""}
      onChange={(event) => choose(name, event.target.value)}
    />
  )
  const travellers = choices.travellers.map(({ value, label }) => ({
    value,
    label: t("filters.leadersOf", { country: label }),
  }))

  return (
    <form
      method="get"
      action="/visits#list"
      aria-busy={pending}
      className="mb-5 font-serif text-lead leading-[1.9]"
    >
      {t.rich("filters.sentence", {
        type: () =>
          select(
            "type",
            kinds.map((value) => ({ value, label: t(`filters.kinds.${value}`) })),
          ),
        who: () => select("who", [...travellers, ...choices.leaders]),
        host: () => select("host", [{ value: "CA5", label: t("filters.five") }, ...choices.hosts]),
        purpose: () =>
          select(
            "purpose",
            purposes.map((value) => ({ value, label: t(`filters.purposes.${value}`) })),
          ),
        checked: () =>
          select(
            "checked",
            checks.map((value) => ({ value, label: t(`filters.checks.${value}`) })),
          ),
        from: () => date("from"),
        to: () => date("to"),
      })}
      {[...rankingKeys, "release", "lang"].map((key) => {
        const value = search.get(key)
        return value && <input key={key} type="hidden" name={key} value={value} />
      })}
      <noscript>
        {" "}
        <button type="submit" className="link">
          {t("show")}
        </button>
      </noscript>
    </form>
  )
}
