"use client"

import { useRouter, useSearchParams } from "next/navigation"
import { useTransition } from "react"
import { type Choice, InlineSelect } from "@/ui/choices"
import { type VisitType, visitTypes } from "./visit-params"

export interface VisitFiltersProps {
  hosts: readonly Choice[]
  leaders: readonly Choice[]
  host: string | null
  who: string | null
  type: VisitType | null
}

const typeChoices = visitTypes.map((type) => ({
  value: type,
  label:
    type === "SUMMIT"
      ? "summit attendances"
      : type === "STOPOVER"
        ? "stopovers"
        : `${type.toLowerCase()} visits`,
}))

/** The filters as a sentence. */
export function VisitFilters({ hosts, leaders, host, who, type }: VisitFiltersProps) {
  const router = useRouter()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()

  function choose(name: string, value: string) {
    const next = new URLSearchParams(search)
    for (const key of ["after", "before", "from"]) next.delete(key)
    if (value) next.set(name, value)
    else next.delete(name)
    startTransition(() => router.push(`/visits?${next}`, { scroll: false }))
  }
  const select = (
    name: string,
    label: string,
    all: string,
    options: readonly Choice[],
    value: string | null,
  ) => (
    <InlineSelect
      name={name}
      label={label}
      options={[{ value: "", label: all }, ...options]}
      value={value ?? ""}
      onChange={(event) => choose(name, event.target.value)}
    />
  )

  return (
    <form method="get" aria-busy={pending} className="mb-5 font-serif text-lead leading-[1.8]">
      Show {select("type", "Kind of visit", "all visits", typeChoices, type)} of{" "}
      {select("who", "Visitor", "everybody", leaders, who)} to{" "}
      {select("host", "Host", "every country", hosts, host)}
      <noscript>
        {" "}
        <button type="submit" className="link">
          Show
        </button>
      </noscript>
    </form>
  )
}
