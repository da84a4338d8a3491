"use client"

import { useTranslations } from "next-intl"
import { type Choice, InlineSelect } from "@/ui/choices"
import { flows, type MirrorFlow, type MirrorParams, mirrorHref } from "./mirror-params"
import { SentenceForm } from "./SentenceForm"
import type { Kept } from "./trade-params"
import { useQuestion } from "./use-question"
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
  const { params, pending, go } = useQuestion(asked, (next) => mirrorHref(next, kept))
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
    <SentenceForm path="/trade/mirror" pending={pending} hidden={kept} show={t("control.show")}>
      {t.rich(sentences[params.flow], {
        flow: word("flow", t("control.measure"), flowChoices),
        of: word("of", t("control.of"), others(params.with)),
        with: word("with", t("mirror.with"), others(params.of)),
        from: word("from", t("control.from"), yearChoices(Math.min(2000, params.from), params.to)),
        to: word("to", t("control.to"), yearChoices(params.from, Math.max(lastYear, params.to))),
      })}
    </SentenceForm>
  )
}
