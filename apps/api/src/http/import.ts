import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { HeaderMap } from "@apollo/server"
import {
  ImportError,
  type ImportRequest,
  type ImportResult,
  importFile,
  TooManyRefused,
  usualBounds,
} from "@khorgos/import"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { z } from "zod"
import { hasRole, hasScope, type Principal } from "../context.ts"
import { env } from "../env.ts"
import { codedError } from "../errors.ts"
import { chargeBytes } from "./export/charge.ts"
import { sendFault } from "./fault.ts"
import { payerOf, principalOf } from "./principal.ts"

/** None of these may a page of another site send unasked, as it may plain text or a form. */
const contentTypes = [
  "text/csv",
  "application/csv",
  "application/json",
  "application/gzip",
  "application/zip",
  "application/octet-stream",
]

const text = z.string().trim().min(1).max(500)
const flag = z.enum(["true", "false"]).transform((value) => value === "true")

const question = z.strictObject({
  fileName: text.regex(/^[^/\\\p{Cc}]+$/u, "is no file's name").default("upload"),
  source: text.optional(),
  name: text.optional(),
  publisher: text.optional(),
  licence: text.optional(),
  url: text.optional(),
  retrieved: text.optional(),
  basis: z.enum(["declared", "reconciled"]).optional(),
  format: text.optional(),
  classification: text.optional(),
  entry: text.optional(),
  mapping: z
    .string()
    .transform((value, context): unknown => {
      try {
        return JSON.parse(value)
      } catch {
        context.addIssue("is no JSON")
        return z.NEVER
      }
    })
    .optional(),
  maxRefused: z
    .string()
    .regex(/^\d{1,9}%?$/, "is neither a number of rows nor a share such as 1%")
    .optional(),
  dryRun: flag.default(false),
})

type Asked = z.output<typeof question>

/** Imports that run in this process at a time. */
const mostAtOnce = 2
let running = 0

/** Who may import: an admin in a browser, or a token made for it. */
async function importerOf(request: FastifyRequest): Promise<Principal> {
  const principal = await principalOf(request)
  const { viewer, token } = principal
  if (!viewer) throw codedError("UNAUTHENTICATED", "Sign in, or send an API token.", {}, 401)
  const may = token ? hasScope(principal, "import") : hasRole(viewer, "admin")
  if (!may)
    throw codedError(
      "FORBIDDEN",
      "Importing is for admins, and for tokens with the scope import.",
      {},
      403,
    )
  return principal
}

function askedOf(query: unknown): Asked {
  const parsed = question.safeParse(query)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name = issue?.path.join(".") || "query"
  throw codedError("BAD_USER_INPUT", `${name}: ${issue?.message}`, { argument: name })
}

function requestOf(asked: Asked, path: string, { viewer, token }: Principal): ImportRequest {
  const { source: key, name, publisher, licence, url, retrieved, basis, maxRefused } = asked
  const most = maxRefused?.endsWith("%")
    ? { percent: Math.min(100, Number.parseInt(maxRefused, 10)) }
    : { rows: Number(maxRefused ?? 0) }
  return {
    path,
    name: asked.fileName,
    ...(key ? { source: { key, name, publisher, licence, url, retrieved, basis } } : {}),
    format: asked.format,
    classification: asked.classification,
    entry: asked.entry,
    mapping: asked.mapping,
    dryRun: asked.dryRun,
    maxRefused: most,
    ...(viewer ? { author: { accountId: viewer.id, tokenId: token?.id ?? null } } : {}),
    bounds: { ...usualBounds, size: env.IMPORT_SIZE_LIMIT * 20 },
  }
}

/** Keeps the body in a file, for an archive is read from its end. */
async function keep(body: Readable, path: string): Promise<number> {
  let size = 0
  async function* counted() {
    for await (const chunk of body) {
      size += chunk.length
      if (size > env.IMPORT_SIZE_LIMIT)
        throw codedError(
          "BAD_REQUEST",
          `A file has ${env.IMPORT_SIZE_LIMIT} bytes at most.`,
          {},
          413,
        )
      yield chunk
    }
  }
  await pipeline(counted(), createWriteStream(path))
  return size
}

const shown = ({ report: _, ...result }: ImportResult) => result

/** The error of an import as one of the API's: what was wrong, and where. */
function faultOf(error: unknown): unknown {
  if (!(error instanceof ImportError)) return error
  const { code: reason, place, message } = error
  const report = error instanceof TooManyRefused ? { report: shown(error.result) } : {}
  return codedError("IMPORT_REFUSED", message, { reason, ...place, ...report }, 422)
}

async function answer(request: FastifyRequest, reply: FastifyReply) {
  const principal = await importerOf(request)
  const asked = askedOf(request.query)
  if (!(request.body instanceof Readable))
    throw codedError("BAD_REQUEST", "Send the file as the body.", {}, 400)
  if (running >= mostAtOnce)
    throw codedError("TOO_MANY_IMPORTS", `${mostAtOnce} imports are running. Try again soon.`, {
      http: { status: 429, headers: new HeaderMap([["retry-after", "30"]]) },
    })
  running += 1
  const folder = await mkdtemp(join(tmpdir(), "khorgos-import-"))
  const gone = new AbortController()
  reply.raw.once("close", () => gone.abort())
  try {
    const path = join(folder, "file")
    await chargeBytes(payerOf(principal, request), await keep(request.body, path))
    const wanted = { ...requestOf(asked, path, principal), signal: gone.signal }
    return shown(await importFile(env.DATABASE_URL, wanted))
  } finally {
    running -= 1
    await rm(folder, { recursive: true, force: true })
  }
}

/** POST /import: a file of trade figures as the body, and what it is in the address. */
export async function importRoutes(server: FastifyInstance) {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(contentTypes, (_request, payload, done) => done(null, payload))
  server.setErrorHandler((error, _request, reply) => sendFault(reply, faultOf(error)))
  server.post("/import", { bodyLimit: env.IMPORT_SIZE_LIMIT }, answer)
}
