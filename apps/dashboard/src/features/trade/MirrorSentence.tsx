"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useOptimistic, useTransition } from "react"
import { type Choice, InlineSelect } from "@/ui/choices"
import { flows, type MirrorFlow, type MirrorParams, mirrorHref } from "./mirror-params"
import type { Kept } from "./trade-params"
import { yearChoices } from "./year-choices"

export interface MirrorSentenceProps {
  params: MirrorParams
  /** Whom either side can be. */
  parties: readonly Choice[]
  lastYear: number
  kept: Kept
}

const sentences = {
  exports: "mirror.sentenceExports",
  imports: "mirror.sentenceImports",
  turnover: "mirror.sentenceTurnover",
} as const

/** Which trade is looked at from both sides, as a sentence that can be edited. */
export function MirrorSentence({ params: asked, parties, lastYear, kept }: MirrorSentenceProps) {
  const t = useTranslations("trade")
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [params, showAtOnce] = useOptimistic(asked)
  const go = (changes: Partial<MirrorParams>) =>
    startTransition(() => {
      const next = { ...params, ...changes }
      showAtOnce(next)
      router.push(mirrorHref(next, kept), { scroll: false })
    })
  const word = (name: keyof MirrorParams, label: string, options: readonly Choice[]) => () => (
    <InlineSelect
      name={name}
      label={label}
      value={String(params[name])}
      options={options}
      onChange={({ target: { value } }) =>
        go({ [name]: name === "from" || name === "to" ? Number(value) : value })
      }
    />
  )
  const others = (code: string) => parties.filter(({ value }) => value !== code)
  const flowChoices = flows.map((value: MirrorFlow) => ({ value, label: t(`measure.${value}`) }))
  return (
    <form
      method="get"
      action="/trade/mirror"
      aria-busy={pending}
      className="font-serif text-heading leading-[1.7]"
    >
      {t.rich(sentences[params.flow], {
        flow: word("flow", t("control.measure"), flowChoices),
        of: word("of", t("control.of"), others(params.with)),
        with: word("with", t("mirror.with"), others(params.of)),
        from: word("from", t("control.from"), yearChoices(Math.min(2000, params.from), params.to)),
        to: word("to", t("control.to"), yearChoices(params.from, Math.max(lastYear, params.to))),
      })}
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <noscript>
        {" "}
        <button type="submit" className="link text-body">
          {t("control.show")}
        </button>
      </noscript>
    </form>
  )
}
