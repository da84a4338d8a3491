"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { type Choice, InlineSelect } from "@/ui/choices"
import { PartnerPicker } from "./PartnerPicker"
import { SentenceForm } from "./SentenceForm"
import {
  type Kept,
  type Mode,
  modesOf,
  readTradeParams,
  type TradeParams,
  tradeHref,
} from "./trade-params"
import { type Basis, bases, type Measure, measures } from "./trade-series"
import { basisWords, type TradeWords } from "./trade-words"
import { useQuestion } from "./use-question"
import { withChosen } from "./with-chosen"
import { yearChoices } from "./year-choices"

export interface TradeSentenceProps {
  params: TradeParams
  groups: readonly Choice[]
  subjects: readonly Choice[]
  partners: readonly Choice[]
  lastYear: number
  subjectName: string
  kept: Kept
}

/** What the form keeps of the address that no control of the sentence says. */
function hiddenOf(params: TradeParams, kept: Kept): Record<string, string> {
  return {
    ...(params.log ? { scale: "log" } : {}),
    ...(params.visits ? {} : { visits: "off" }),
    ...kept,
  }
}

type Go = (changes: Partial<TradeParams>) => void

interface WordProps {
  params: TradeParams
  name: "measure" | "of" | "basis" | "from" | "to" | "mode" | "base"
  options: readonly Choice[]
  onChoose: (value: string) => void
}

function Word({ params, name, options, onChoose }: WordProps) {
  const t = useTranslations("trade.control")
  return (
    <InlineSelect
      name={name}
      label={t(name)}
      value={String(params[name] ?? "")}
      options={options}
      onChange={(event) => onChoose(event.target.value)}
    />
  )
}

type Parties = Pick<TradeSentenceProps, "groups" | "subjects" | "partners" | "subjectName">

/** Whose trade, with whom, by whose figures. */
function partyWords(t: TradeWords, params: TradeParams, go: Go, parties: Parties) {
  const { groups, subjects, partners, subjectName } = parties
  const others = (choices: readonly Choice[]) => choices.filter(({ value }) => value !== params.of)
  function toggle(code: string, on: boolean) {
    const next = on ? [...params.with, code] : params.with.filter((other) => other !== code)
    if (next.length > 0 && next.length <= 6) go({ with: next })
  }
  return {
    of: () => (
      <Word
        params={params}
        name="of"
        options={withChosen([...groups, ...subjects], [{ value: params.of, label: subjectName }])}
        onChoose={(of) => go({ of, with: params.with.filter((code) => code !== of) })}
      />
    ),
    with: () => (
      <PartnerPicker
        groups={others(groups)}
        countries={others(partners)}
        values={params.with}
        onToggle={toggle}
      />
    ),
    basis: (comma: ReactNode) => (
      <span className="whitespace-nowrap">
        <Word
          params={params}
          name="basis"
          options={bases.map((value) => ({ value, label: basisWords(t, value, subjectName) }))}
          onChoose={(value) => go({ basis: value as Basis })}
        />
        {comma}
      </span>
    ),
  }
}

/** What is measured, of which years, shown how. */
function measureWords(t: TradeWords, params: TradeParams, go: Go, lastYear: number) {
  const year = (name: "from" | "to" | "base", first: number, last: number) => (
    <Word
      params={params}
      name={name}
      options={yearChoices(first, last)}
      onChoose={(value) => go({ [name]: Number(value) })}
    />
  )
  return {
    measure: () => (
      <Word
        params={params}
        name="measure"
        options={measures.map((value) => ({ value, label: t(`measure.${value}`) }))}
        onChoose={(value) => go({ measure: value as Measure })}
      />
    ),
    mode: () => (
      <Word
        params={params}
        name="mode"
        options={modesOf(params.measure).map((value) => ({ value, label: t(`mode.${value}`) }))}
        onChoose={(value) => go({ mode: value as Mode })}
      />
    ),
    from: () => year("from", Math.min(2000, params.from), params.to),
    to: () => year("to", params.from, Math.max(lastYear, params.to)),
    base: () => year("base", params.from, params.to),
  }
}

/** The chart's question as a sentence that can be edited; the answer's address follows it. */
export function TradeSentence(props: TradeSentenceProps) {
  const { params: asked, lastYear, kept } = props
  const t = useTranslations("trade")
  // Through the address and back, so that what one word rules out of another is settled at once.
  const settle = (_next: TradeParams, href: string) =>
    readTradeParams(Object.fromEntries(new URL(href, window.location.href).searchParams), lastYear)
  const hrefOf = (next: TradeParams) => tradeHref(next, {}, kept)
  const { params, pending, go } = useQuestion(asked, hrefOf, settle)
  const words = {
    ...partyWords(t, params, go, props),
    ...measureWords(t, params, go, lastYear),
  }
  return (
    <SentenceForm
      path="/trade"
      pending={pending}
      hidden={hiddenOf(params, kept)}
      show={t("control.show")}
    >
      {params.mode === "index" ? t.rich("sentenceIndex", words) : t.rich("sentence", words)}
    </SentenceForm>
  )
}
