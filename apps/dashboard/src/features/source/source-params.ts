import type { SearchParams } from "@/figure/figure"
import { one } from "@/lib/pages"

const kinds = ["DATASET", "DOCUMENT"] as const
export type Kind = (typeof kinds)[number]

/** Which sources the page shows, read from its address. */
export interface SourceParams {
  kind: Kind | ""
  q: string
}

export function readSourceParams(search: SearchParams): SourceParams {
  const kind = kinds.find((known) => known === one(search.kind))
  return { kind: kind ?? "", q: one(search.q).trim().slice(0, 80) }
}

export function sourceFilter({ kind, q }: SourceParams) {
  return {
    ...(kind ? { kind: { equals: kind } } : {}),
    ...(q ? { title: { contains: q, mode: "Insensitive" as const } } : {}),
  }
}

/** Datasets first; in each kind by title. */
export function inOrder<Source extends { kind: Kind; title: string }>(
  sources: readonly Source[],
  compare: (a: string, b: string) => number,
): Source[] {
  const place = (source: Source) => kinds.indexOf(source.kind)
  return [...sources].sort((a, b) => place(a) - place(b) || compare(a.title, b.title))
}
