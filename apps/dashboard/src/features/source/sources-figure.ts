import { graphql, type ResultOf } from "@khorgos/types"
import { getLocale, getTranslations } from "next-intl/server"
import type { Figure, FigureColumn, SearchParams } from "@/figure/figure"
import { type Answer, ask } from "@/lib/api"
import { hrefOf } from "@/lib/kept"
import { inOrder, readSourceParams, sourceFilter } from "./source-params"

const ListQuery = graphql(`
  query SourceList($where: SourceFilter) {
    sources(first: 1000, where: $where) {
      totalCount
      nodes { key title kind basis licence retrievedOn url }
    }
    compiled: sources(first: 1, where: { key: { startsWith: "KHORGOS" } }) {
      nodes { key title url licence retrievedOn }
    }
  }
`)
type Data = ResultOf<typeof ListQuery>
export type SourceRow = Data["sources"]["nodes"][number]

async function columns(): Promise<FigureColumn[]> {
  const t = await getTranslations("source.columns")
  return [
    { name: "key", header: t("key"), type: "text" },
    { name: "title", header: t("title"), type: "text" },
    { name: "kind", header: t("kind"), type: "text" },
    { name: "basis", header: t("basis"), type: "text" },
    { name: "licence", header: t("licence"), type: "text" },
    { name: "retrieved_on", header: t("retrieved"), type: "day" },
    { name: "url", header: t("url"), type: "text" },
  ]
}

async function describe(
  search: SearchParams,
  answer: Answer<Data>,
  rows: readonly SourceRow[],
): Promise<Figure> {
  const t = await getTranslations("source.figure")
  const { kind, q } = readSourceParams(search)
  const title = t("title", { count: answer.data.sources.totalCount })
  return {
    name: "sources",
    address: hrefOf("/sources", { kind, q }),
    title,
    subtitle: t("subtitle"),
    notes: [t("note")],
    summary: title,
    drawing: null,
    columns: await columns(),
    rows: rows.map(({ retrievedOn, ...source }) => ({ ...source, retrieved_on: retrievedOn })),
    sources: answer.data.compiled.nodes,
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "sources.nodes[]",
    },
  }
}

/** The list with what its page needs beside the figure. */
export async function sourceList(search: SearchParams) {
  const answer = await ask(ListQuery, { where: sourceFilter(readSourceParams(search)) })
  const order = new Intl.Collator(await getLocale())
  const sources = inOrder(answer.data.sources.nodes, order.compare)
  return { figure: await describe(search, answer, sources), sources }
}

/** Sources by kind and title: the figure "sources". */
export async function sourcesFigure(search: SearchParams): Promise<Figure> {
  return (await sourceList(search)).figure
}
