import type { Source } from "../src/client.ts"
import { code, day, oneOf, optional, text, url } from "./cell.ts"
import { csvFile, type Row } from "./csv.ts"
import { documentKey } from "./document.ts"
import type { Entry, Problems } from "./error.ts"
import { mapUnique, type Stored, type Table, table } from "./table.ts"

/** The day on which documents were read whose rows name no other. */
const defaultRetrieval = "2026-11-23"

export const sourceFile = csvFile("sources.csv", {
  source_id: code,
  title: text,
  url: optional(url),
  licence: optional(text),
  basis: optional(oneOf("declared", "reconciled")),
  retrieved: day,
})

export const ownCompilation: Stored<Source> = {
  key: "KHORGOS",
  kind: "dataset",
  title: "Khorgos, own compilation",
  url: null,
  licence: "CC BY 4.0",
  basis: null,
  retrievedOn: defaultRetrieval,
}

export const claimsArticle: Stored<Source> = {
  key: "CARNEGIE-2024-07-05",
  kind: "document",
  title: "What Does Xi Jinping Want From Central Asia? (Carnegie China, 5 July 2024)",
  url: null,
  licence: null,
  basis: null,
  retrievedOn: defaultRetrieval,
}

export function toSource(row: Row<typeof sourceFile>): Stored<Source> {
  const { title, licence, basis } = row
  const { source_id: key, url, retrieved: retrievedOn } = row
  return { key, kind: "dataset", title, url, licence, basis, retrievedOn }
}

export interface Citation {
  url: string | null
  title?: string | null
  licence?: string | null
}

export function toDocument({ url, title, licence }: Citation): Stored<Source> {
  return {
    key: documentKey(url ?? title ?? ""),
    kind: "document",
    title: title ?? (url ? new URL(url).hostname.replace(/^www\./, "") : ""),
    url,
    licence: licence ?? null,
    basis: null,
    retrievedOn: defaultRetrieval,
  }
}

/** Every source that rows cite, each once. */
export class Sources {
  readonly #datasets: Map<string, Stored<Source>>
  readonly #documents = new Map<string, { source: Stored<Source>; titled: boolean }>()

  constructor(entries: readonly Entry<Row<typeof sourceFile>>[], problems: Problems) {
    const key = { column: "source_id", of: (row: Stored<Source>) => row.key } as const
    const rows = mapUnique(entries, toSource, key, problems)
    this.#datasets = new Map([...rows, ownCompilation, claimsArticle].map((row) => [row.key, row]))
  }

  has(id: string): boolean {
    return this.#datasets.has(id)
  }

  basis(id: string): Stored<Source>["basis"] {
    return this.#datasets.get(id)?.basis ?? null
  }

  /** Key of the cited document. Of several titles and licences for one address the first counts. */
  cite(citation: Citation): string {
    const source = toDocument(citation)
    const known = this.#documents.get(source.key)
    const titled = Boolean(citation.title)
    if (!known) this.#documents.set(source.key, { source, titled })
    else {
      known.source.licence ??= source.licence
      if (!known.titled && titled) known.source.title = source.title
      known.titled ||= titled
    }
    return source.key
  }

  table(): Table {
    const documents = [...this.#documents.values()].map(({ source }) => source)
    return table<Source>("source", ["key"], [...this.#datasets.values(), ...documents])
  }
}
