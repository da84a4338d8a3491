import { graphql, type ResultOf } from "@khorgos/types"
import { getTranslations } from "next-intl/server"
import type { Figure, FigureColumn, SearchParams } from "@/figure/figure"
import { type Answer, ask } from "@/lib/api"
import { hrefOf } from "@/lib/kept"
import { readStatementParams, statementFilter } from "./statement-params"

const ListQuery = graphql(`
  query StatementList($where: StatementFilter) {
    statements(first: 500, where: $where, orderBy: [{ date: DESC }, { title: ASC }]) {
      totalCount
      nodes {
        slug title date note verification
        parties { iso3 iso2 name }
        topics { slug name }
        source { key title url }
      }
    }
    compiled: sources(first: 1, where: { key: { startsWith: "KHORGOS" } }) {
      nodes { key title url licence retrievedOn }
    }
  }
`)
type Data = ResultOf<typeof ListQuery>
export type StatementRow = Data["statements"]["nodes"][number]

async function columns(): Promise<FigureColumn[]> {
  const t = await getTranslations("statement.columns")
  return [
    { name: "slug", header: t("slug"), type: "text" },
    { name: "date", header: t("date"), type: "day" },
    { name: "title", header: t("title"), type: "text" },
    { name: "parties", header: t("parties"), type: "text" },
    { name: "topics", header: t("topics"), type: "text" },
    { name: "verification", header: t("verification"), type: "text" },
    { name: "source", header: t("source"), type: "text" },
  ]
}

async function describe(search: SearchParams, answer: Answer<Data>): Promise<Figure> {
  const t = await getTranslations("statement.figure")
  const { party, topic } = readStatementParams(search)
  const { totalCount, nodes } = answer.data.statements
  const title = t("title", { count: totalCount })
  return {
    name: "statements",
    address: hrefOf("/statements", { party, topic }),
    title,
    subtitle: t("subtitle"),
    notes: [],
    summary: title,
    drawing: null,
    columns: await columns(),
    rows: nodes.map((statement) => ({
      slug: statement.slug,
      date: statement.date,
      title: statement.title,
      parties: statement.parties.map(({ iso3 }) => iso3).join(" "),
      topics: statement.topics.map(({ name }) => name).join("; "),
      verification: statement.verification,
      source: statement.source.key,
    })),
    sources: answer.data.compiled.nodes,
    release: answer.release,
    question: {
      document: answer.document,
      variables: answer.variables,
      rows: "statements.nodes[]",
    },
  }
}

/** The list with what its page needs beside the figure. */
export async function statementList(search: SearchParams) {
  const answer = await ask(ListQuery, { where: statementFilter(readStatementParams(search)) })
  return { figure: await describe(search, answer), statements: answer.data.statements.nodes }
}

/** Statements by party and topic: the figure "statements". */
export async function statementsFigure(search: SearchParams): Promise<Figure> {
  return (await statementList(search)).figure
}
