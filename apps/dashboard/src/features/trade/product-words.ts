import type { useTranslations } from "next-intl"
import { inSentence } from "@/i18n/in-sentence"
import type english from "@/messages/en/product.json"

/** The catalogue of trade by product, in the reader's language. */
export type ProductWords = ReturnType<typeof useTranslations<"product">>

function isKey<Known extends object>(names: Known, name: string): name is keyof Known & string {
  return Object.hasOwn(names, name)
}

type Lists = Record<keyof typeof english.lists, true>
const lists: Lists = { HS: true, SITC: true, CN: true, "CN8-SANCT": true, "KGZ-NSC": true }

type Levels = Record<keyof typeof english.levels, true>
const levels: Levels = {
  section: true,
  chapter: true,
  heading: true,
  subheading: true,
  line: true,
  total: true,
}

/** A product list by its name in the catalogue; one that an import made by the name it came with. */
export function listWords(t: ProductWords, list: { code: string; name: string }): string {
  return isKey(lists, list.code) ? t(`lists.${list.code}`) : list.name
}

export function levelWords(t: ProductWords, level: string): string {
  return isKey(levels, level) ? t(`levels.${level}`) : level
}

/** Both sides of a trade, as a sentence names them. */
export function sidesInSentence(sides: { of: string; with: string }) {
  return { of: inSentence(sides.of), with: inSentence(sides.with) }
}
