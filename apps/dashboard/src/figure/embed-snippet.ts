import type { Figure } from "./figure"
import { embedOf, withParams } from "./forms"

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
}

const inAttribute = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)

export interface EmbedWishes {
  origin: string
  release: string | null
  /** A page of another site sends no cookie: the language stands in the address. */
  language: string
}

export function embedAddress(figure: Figure, { origin, release, language }: EmbedWishes): string {
  return origin + withParams(embedOf(figure), { release, theme: "auto", lang: language })
}

/** HTML that puts the figure on another page. */
export function embedSnippet(figure: Figure, wishes: EmbedWishes): string {
  const address = inAttribute(embedAddress(figure, wishes))
  return `<iframe src="${address}" title="${inAttribute(figure.title)}" width="100%" height="800" loading="lazy" style="border:0"></iframe>`
}
