import { explorerLink } from "@/lib/explorer-link"
import { cite, frozenAddress } from "./citation"
import { atReleaseOf } from "./code/code"
import type { Figure } from "./figure"
import { embedOf, formatsOf, formOf, pageOf, withParams } from "./forms"

export interface Asking {
  origin: string
  today: string
  language: string
  /** The release that the address names; null for the present one. */
  release: string | null
}

/** What a file of figures must not travel without. */
export function metadataOf(figure: Figure, { origin, today, language, release }: Asking) {
  const question = atReleaseOf(figure.question, release)
  const at = (path: string) => origin + withParams(path, { release })
  return {
    name: figure.name,
    address: figure.address,
    title: figure.title,
    subtitle: figure.subtitle,
    notes: figure.notes,
    summary: figure.summary,
    language,
    release: figure.release,
    retrievedOn: today,
    page: at(pageOf(figure)),
    frozenPage: frozenAddress(figure, origin),
    rows: figure.rows.length,
    columns: figure.columns,
    sources: figure.sources,
    citation: cite(figure, origin, today),
    question: {
      ...question,
      explorer: origin + explorerLink(linkedQuery(question)),
    },
    forms: Object.fromEntries([
      ...formatsOf(figure).map((format) => [format, at(formOf(figure, format))]),
      ["embed", at(embedOf(figure))],
    ]),
  }
}

/** The question as the explorer opens it. */
export function linkedQuery({ document, variables }: Figure["question"]) {
  return { query: document, variables: JSON.stringify(variables, null, 2) }
}
