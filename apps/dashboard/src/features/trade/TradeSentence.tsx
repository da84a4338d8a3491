"use client"

import { useRouter } from "next/navigation"
import { useOptimistic, useTransition } from "react"
import { type Choice, InlineChecks, InlineSelect } from "@/ui/choices"
import { type TradeParams, tradeHref } from "./trade-params"
import { type Basis, bases, type Measure, measures } from "./trade-series"
import { basisWords, measureWords } from "./trade-words"

export interface TradeSentenceProps {
  params: TradeParams
  subjects: readonly Choice[]
  partners: readonly Choice[]
  lastYear: number
  subjectName: string
}

function yearChoices(from: number, to: number): Choice[] {
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => {
    const value = String(from + index)
    return { value, label: value }
  })
}

/** The chart's question as a sentence that can be edited; the answer's address follows it. */
export function TradeSentence({
  params: asked,
  subjects,
  partners,
  lastYear,
  subjectName,
}: TradeSentenceProps) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [params, showAtOnce] = useOptimistic(asked)
  const go = (changes: Partial<TradeParams>) =>
    startTransition(() => {
      showAtOnce({ ...params, ...changes })
      router.push(tradeHref(params, changes), { scroll: false })
    })

  function togglePartner(code: string, on: boolean) {
    const next = on ? [...params.with, code] : params.with.filter((other) => other !== code)
    if (next.length > 0 && next.length <= 6) go({ with: next })
  }

  return (
    <form method="get" aria-busy={pending} className="font-serif text-heading leading-[1.7]">
      <InlineSelect
        name="measure"
        label="Measure"
        value={params.measure}
        options={measures.map((value) => ({ value, label: measureWords[value] }))}
        onChange={(event) => go({ measure: event.target.value as Measure })}
      />{" "}
      of{" "}
      <InlineSelect
        name="of"
        label="Whose trade"
        value={params.of}
        options={subjects}
        onChange={(event) =>
          go({
            of: event.target.value,
            with: params.with.filter((code) => code !== event.target.value),
          })
        }
      />{" "}
      with{" "}
      <InlineChecks
        name="with"
        label="Partners, at most six"
        values={params.with}
        options={partners.filter((partner) => partner.value !== params.of)}
        onChange={(event) => togglePartner(event.target.value, event.target.checked)}
      />{" "}
      <span className="whitespace-nowrap">
        <InlineSelect
          name="basis"
          label="Whose figures"
          value={params.basis}
          options={bases.map((value) => ({ value, label: basisWords(value, subjectName) }))}
          onChange={(event) => go({ basis: event.target.value as Basis })}
        />
        ,
      </span>{" "}
      <InlineSelect
        name="from"
        label="First year"
        value={String(params.from)}
        options={yearChoices(2000, params.to)}
        onChange={(event) => go({ from: Number(event.target.value) })}
      />
      –
      <InlineSelect
        name="to"
        label="Last year"
        value={String(params.to)}
        options={yearChoices(params.from, lastYear)}
        onChange={(event) => go({ to: Number(event.target.value) })}
      />
      <noscript>
        {" "}
        <button type="submit" className="link text-body">
          Show
        </button>
      </noscript>
    </form>
  )
}
