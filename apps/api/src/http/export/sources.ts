import { Prisma } from "@khorgos/prisma"
import { env } from "../../env.ts"
import type { Question } from "./question.ts"
import type { Snapshot } from "./snapshot.ts"

const longestLink = 6000

function parameterText(name: string, value: unknown): string {
  if (name === "fields" && Array.isArray(value)) return value.join(",")
  return typeof value === "string" && (name === "release" || name === "fields")
    ? value
    : JSON.stringify(value)
}

/** The address that asks the same again of the same release; null where it would be too long for one. */
export function addressOf(
  { list, asked }: Question,
  { release }: Snapshot,
  extension: string,
): string | null {
  const pinned = { ...asked, ...(release ? { release: release.version } : {}) }
  const parameters = new URLSearchParams(
    Object.entries(pinned).map(([name, value]) => [name, parameterText(name, value)]),
  )
  const address = `/export/${list.name}.${extension}?${parameters}`
  return address.length > longestLink ? null : address
}

function citation(question: Question, snapshot: Snapshot, rows: number): string {
  const { release } = snapshot
  const address = addressOf(question, snapshot, "csv")
  return [
    `Khorgos, ${question.list.name}`,
    ...(release ? [`release ${release.version} of ${release.publishedAt.slice(0, 10)}`] : []),
    `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`,
    ...(address ? [new URL(address, env.PUBLIC_URL).href] : []),
  ].join(", ")
}

async function sourcesOf({ plan }: Question, { list }: Snapshot) {
  if (!plan.sources) return []
  const found = await list(Prisma.sql`
    SELECT s.key, s.title, s.url, s.licence, s.retrieved_on, n.rows
    FROM (${plan.sources}) AS n JOIN source AS s ON s.key = n.key ORDER BY n.rows DESC, s.key`)
  return found.map(({ retrieved_on, rows, ...source }) => ({
    ...source,
    retrievedOn: retrieved_on,
    rows: Number(rows),
  }))
}

/** What goes with an export: what was asked, of which release, what its columns mean and where its rows come from. */
export async function describe(question: Question, snapshot: Snapshot, rows: number) {
  const { list, columns, asked } = question
  return {
    list: list.name,
    description: list.description,
    release: snapshot.release,
    question: asked,
    rows,
    columns: columns.map(({ name, description }) => ({ name, description })),
    sources: await sourcesOf(question, snapshot),
    citation: citation(question, snapshot, rows),
  }
}
