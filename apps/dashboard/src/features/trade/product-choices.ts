import "server-only"
import { getLocale, getTranslations } from "next-intl/server"
import type { Choice } from "@/ui/choices"
import type { ProductChoices } from "./ProductSentence"
import { getPartyNames } from "./party-name"
import type { ProductView } from "./product-figure"
import { levelWords, listWords } from "./product-words"
import { readChoices } from "./trade-choices"

function distinct(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()]
}

/** What the sentence can say: parties of whose trade something is known, and what the pair has. */
export async function readProductChoices(view: ProductView): Promise<ProductChoices> {
  const { params, answer } = view
  const [trade, nameOf, t, locale] = await Promise.all([
    readChoices([params.of], answer.release?.version ?? null),
    getPartyNames(),
    getTranslations("product"),
    getLocale(),
  ])
  const covered = answer.coverage
    .flatMap(({ reporter, partner }) => [reporter, partner])
    .map((party) => ({ value: party.iso3, label: nameOf(party) }))
  const asked = [
    { value: params.of, label: view.of },
    { value: params.with, label: view.with },
  ]
  const sets = answer.sets.filter(({ level }) => level !== "total")
  const ofList = sets.filter(({ list }) => list === params.list)
  const ofLevel = ofList.filter(({ level }) => level === params.level)
  return {
    parties: distinct([...asked, ...covered, ...trade.subjects, ...trade.partners]).toSorted(
      (a, b) => a.label.localeCompare(b.label, locale),
    ),
    lists: distinct(
      sets.map(({ list, row }) => ({ value: list, label: listWords(t, row.classification) })),
    ),
    levels: distinct(ofList.map(({ level }) => ({ value: level, label: levelWords(t, level) }))),
    sources: distinct(
      ofLevel.map(({ source, row }) => ({ value: source, label: row.source.title })),
    ),
    years: answer.chosen?.set.years ?? [],
  }
}
