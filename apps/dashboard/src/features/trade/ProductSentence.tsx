"use client"

import { useTranslations } from "next-intl"
import { type Choice, InlineSelect } from "@/ui/choices"
import { type ProductParams, productFlows, productHref } from "./product-params"
import { SentenceForm } from "./SentenceForm"
import type { Kept } from "./trade-params"
import { useQuestion } from "./use-question"

export interface ProductChoices {
  parties: readonly Choice[]
  lists: readonly Choice[]
  levels: readonly Choice[]
  sources: readonly Choice[]
  years: readonly number[]
}

export interface ProductSentenceProps {
  params: ProductParams
  choices: ProductChoices
  kept: Kept
}

type Name = Exclude<keyof ProductParams, "sort">

/** What another list, level, source or pair would make meaningless is asked of the data again. */
const forgotten: Partial<Record<Name, Partial<ProductParams>>> = {
  of: { list: null, level: null, source: null },
  with: { list: null, level: null, source: null },
  flow: { list: null, level: null, source: null },
  list: { level: null, source: null },
  level: { source: null },
}

/** Which trade, in which list and level, in which two years: a sentence that can be edited. */
export function ProductSentence({ params: asked, choices, kept }: ProductSentenceProps) {
  const t = useTranslations("product")
  const { params, pending, go } = useQuestion(asked, (next) => productHref(next, kept))
  const word = (name: Name, options: readonly Choice[]) => () => (
    <InlineSelect
      name={name}
      label={t(`control.${name}`)}
      value={String(params[name] ?? "")}
      options={options}
      onChange={({ target: { value } }) =>
        go({ ...forgotten[name], [name]: name === "from" || name === "to" ? Number(value) : value })
      }
    />
  )
  const others = (code: string) => choices.parties.filter(({ value }) => value !== code)
  const years = (fits: (year: number) => boolean) =>
    choices.years.filter(fits).map((year) => ({ value: String(year), label: String(year) }))
  const flows = productFlows.map((value) => ({ value, label: t(`flow.${value}`) }))
  const hidden = { ...(params.sort === "size" ? { sort: "size" } : {}), ...kept }
  return (
    <SentenceForm path="/trade/products" pending={pending} hidden={hidden} show={t("control.show")}>
      {t.rich(`sentence.${params.flow}`, {
        flow: word("flow", flows),
        of: word("of", others(params.with)),
        with: word("with", others(params.of)),
      })}
      {choices.lists.length > 0 &&
        t.rich(choices.sources.length > 1 ? "sentence.listSource" : "sentence.list", {
          list: word("list", choices.lists),
          level: word("level", choices.levels),
          source: word("source", choices.sources),
          from: word(
            "from",
            years((year) => year <= (params.to ?? year)),
          ),
          to: word(
            "to",
            years((year) => year >= (params.from ?? year)),
          ),
        })}
    </SentenceForm>
  )
}
