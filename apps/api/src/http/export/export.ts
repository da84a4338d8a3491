import type { ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { Prisma } from "@khorgos/prisma"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import pg from "pg"
import { env } from "../../env.ts"
import { codedError } from "../../errors.ts"
import { sendFault } from "../fault.ts"
import { payerOf, readerOf } from "../principal.ts"
import { releaseHeader } from "../release.ts"
import type { Field, Row } from "./cells.ts"
import { chargeCounting, chargeRows } from "./charge.ts"
import { writeCsv } from "./csv.ts"
import { writeJsonLines } from "./json-lines.ts"
import { writeParquet } from "./parquet.ts"
import { fromAddress, fromBody, listNamed, type Question, questionOf } from "./question.ts"
import { beginExport } from "./running.ts"
import { openSnapshot, type Snapshot } from "./snapshot.ts"
import { addressOf, describe } from "./sources.ts"

interface Format {
  contentType: string
  /** Rows held at a time. */
  batch: number
  write(
    fields: readonly Field[],
    batches: AsyncIterable<Row[]>,
    notes: Readonly<Record<string, string>>,
  ): AsyncGenerator<string | Uint8Array>
}

const formats: ReadonlyMap<string, Format> = new Map([
  ["csv", { contentType: "text/csv; charset=utf-8; header=present", batch: 1000, write: writeCsv }],
  ["jsonl", { contentType: "application/x-ndjson", batch: 1000, write: writeJsonLines }],
  [
    "parquet",
    { contentType: "application/vnd.apache.parquet", batch: 10_000, write: writeParquet },
  ],
])
const sideFile = "sources.json"

/** A reader that takes nothing for so long is given up. */
const stall = 120_000

function formatNamed(extension: string): Format | null {
  if (extension === sideFile) return null
  const format = formats.get(extension)
  if (format) return format
  const known = [...formats.keys(), sideFile].join(", ")
  throw codedError(
    "NOT_FOUND",
    `There is no format "${extension.slice(0, 40)}". There are: ${known}.`,
    {},
    404,
  )
}

async function countRows({ plan }: Question, { list }: Snapshot): Promise<number> {
  const limit = env.EXPORT_ROW_LIMIT
  const [row] = await list(
    Prisma.sql`SELECT count(*) AS rows FROM (SELECT ${plan.body} LIMIT ${limit + 1}) AS counted`,
  )
  const rows = Number(row?.rows)
  if (rows <= limit) return rows
  throw codedError(
    "EXPORT_TOO_LARGE",
    `These are more than ${limit.toLocaleString("en")} rows, the most that one export has. Narrow where.`,
    { limit },
    400,
  )
}

function headersOf(question: Question, snapshot: Snapshot, extension: string) {
  const { release } = snapshot
  const name = ["khorgos", question.list.name, ...(release ? [release.version] : [])].join("-")
  const link = addressOf(question, snapshot, sideFile)
  return {
    "cache-control": "private, no-cache",
    "content-disposition": `attachment; filename="${name}.${extension}"`,
    ...(release ? { [releaseHeader]: release.version } : {}),
    ...(link ? { link: `<${link}>; rel="describedby"; type="application/json"` } : {}),
  }
}

async function* closing(chunks: AsyncGenerator<string | Uint8Array>, snapshot: Snapshot) {
  try {
    yield* chunks
  } finally {
    await snapshot.close()
  }
}

async function streamOf(question: Question, snapshot: Snapshot, format: Format): Promise<Readable> {
  const { columns, plan } = question
  const { fields, batches } = await snapshot.read(plan.rows(columns), format.batch)
  const named = fields.map((field, index) => ({ ...field, name: columns[index]?.name ?? "" }))
  const side = addressOf(question, snapshot, sideFile)
  const notes = {
    ...(snapshot.release ? { "khorgos.release": snapshot.release.version } : {}),
    ...(side ? { "khorgos.sources": new URL(side, env.PUBLIC_URL).href } : {}),
  }
  return Readable.from(closing(format.write(named, batches, notes), snapshot), {
    objectMode: false,
  })
}

function whenOver(reply: FastifyReply, work: () => void): void {
  if (reply.raw.destroyed) work()
  else reply.raw.once("close", work)
}

type ExportRequest = FastifyRequest<{ Params: { file: string } }>

async function answer(request: ExportRequest, reply: FastifyReply) {
  const payer = payerOf(await readerOf(request), request)
  const [, name = "", extension = ""] = /^([^.]*)\.?(.*)$/.exec(request.params.file) ?? []
  const list = listNamed(name)
  const format = formatNamed(extension)
  const asked =
    request.method === "POST" ? fromBody(request.body) : fromAddress(list, request.query)
  const question = await questionOf(list, asked)
  const end = beginExport(payer)
  try {
    await chargeCounting(payer)
    const snapshot = await openSnapshot(question.release)
    const limit = setTimeout(() => reply.raw.destroy(), env.EXPORT_TIME_LIMIT)
    whenOver(reply, () => {
      clearTimeout(limit)
      end()
      void snapshot.close()
    })
    const rows = await countRows(question, snapshot)
    await chargeRows(payer, rows)
    const body = format
      ? await streamOf(question, snapshot, format)
      : await describe(question, snapshot, rows)
    reply.headers(headersOf(question, snapshot, extension)).header("khorgos-rows", rows)
    if (format) reply.type(format.contentType).raw.setTimeout(stall, () => reply.raw.destroy())
    return reply.send(body)
  } catch (error) {
    end()
    throw error
  }
}

/** What the database refused of a question; every other error as it is. */
function faultOf(error: unknown): unknown {
  const state = (error instanceof pg.DatabaseError && error.code) || ""
  // Class 22: a number, day or text that no column can hold.
  if (state.startsWith("22"))
    return codedError("BAD_USER_INPUT", "An argument has a value that the data cannot hold.")
  // The statement or its wait for a lock took too long.
  if (state === "57014" || state === "55P03")
    return codedError(
      "QUERY_TIMEOUT",
      "The database took too long for this export. Narrow where.",
      {},
      504,
    )
  return error
}

function refuse(error: unknown, _request: FastifyRequest, reply: FastifyReply) {
  // The reader has gone, and the query with it.
  if (reply.raw.destroyed) return reply.hijack()
  return sendFault(reply, faultOf(error))
}

/** Every list of the data as a file: GET or POST /export/<list>.<csv, jsonl, parquet or sources.json>. */
export async function exportRoutes(server: FastifyInstance) {
  const open = new Set<ServerResponse>()
  server.setErrorHandler(refuse)
  server.addHook("onRequest", async (_request, { raw }) => {
    open.add(raw)
    raw.once("close", () => open.delete(raw))
  })
  // A server that stops does not wait for the slowest reader.
  server.addHook("preClose", async () => {
    for (const response of open) response.destroy()
  })
  server.route<{ Params: { file: string } }>({
    method: ["GET", "POST"],
    url: "/export/:file",
    exposeHeadRoute: false,
    handler: answer,
  })
}
