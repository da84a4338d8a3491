import { setTimeout as sleep } from "node:timers/promises"
import { type Embedded, readSecrets, serverVersion, startEmbedded } from "@khorgos/prisma/embedded"
import type { Env } from "./env.ts"
import { explain, Failure } from "./failure.ts"
import type { Report } from "./output.ts"
import { checkSecret } from "./secrets.ts"

const OLDEST_VERSION = 15
const PATIENCE_MS = 5_000

export type Database = {
  url: string
  isEmbedded: boolean
  version: string
  isRunning: () => boolean
  /** Starts an embedded server that has died again; the address may be another one then. */
  revive: () => Promise<void>
  release: () => Promise<void>
}

const HINTS: Record<string, string> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "its host is not known",
  EAI_AGAIN: "its host is not known",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "its host cannot be reached",
  "28P01": "the user or the password is wrong",
  "3D000": "there is no such database",
}

function parse(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return url
  throw new Failure(
    "DATABASE_URL is not the address of a PostgreSQL database. It looks like postgres://user:password@host:5432/database; special characters in the password are percent-encoded.",
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && "code" in error ? String(error.code) : ""
}

function reason(error: unknown, url: URL): string {
  const text = HINTS[codeOf(error)] ?? explain(error)
  return url.password === "" ? text : text.replaceAll(decode(url.password), "…")
}

async function readVersion(url: URL, report: Report): Promise<number> {
  const until = Date.now() + PATIENCE_MS
  for (let tries = 0; ; tries += 1) {
    try {
      return await serverVersion(url.href)
    } catch (error) {
      // A database that is started together with us may need a moment.
      const isComing = ["ECONNREFUSED", "57P03"].includes(codeOf(error)) && Date.now() < until
      if (!isComing) {
        const place = `${url.host || "its socket"}${url.pathname}`
        throw new Failure(
          `The database of DATABASE_URL (${place}) cannot be used: ${reason(error, url)}.`,
        )
      }
      if (tries === 0) report("Waiting for the database to accept connections")
      await sleep(250)
    }
  }
}

async function openExternal(text: string, report: Report): Promise<Database> {
  const url = parse(text)
  const version = await readVersion(url, report)
  const major = Math.floor(version / 10_000)
  if (major < OLDEST_VERSION) {
    throw new Failure(
      `The database of DATABASE_URL is PostgreSQL ${major}; Khorgos needs ${OLDEST_VERSION} or newer.`,
    )
  }
  return {
    url: text,
    isEmbedded: false,
    version: `${major}.${version % 10_000}`,
    isRunning: () => true,
    revive: async () => {},
    release: async () => {},
  }
}

async function openEmbedded(home: string, report: Report): Promise<Database> {
  let server: Embedded = await startEmbedded({ home, onProgress: report })
  const version = await serverVersion(server.url)
  const database: Database = {
    url: server.url,
    isEmbedded: true,
    version: `${Math.floor(version / 10_000)}.${version % 10_000}`,
    isRunning: () => server.isRunning(),
    revive: async () => {
      const before = server
      server = await startEmbedded({ home, onProgress: report })
      await before.release()
      database.url = server.url
    },
    release: () => server.release(),
  }
  return database
}

export function openDatabase(env: Env, report: Report): Promise<Database> {
  return env.databaseUrl ? openExternal(env.databaseUrl, report) : openEmbedded(env.home, report)
}

/** The secret that signs sessions: given with an external database, our own with the embedded one. */
export function authSecret(env: Env): string {
  if (env.databaseUrl || env.authSecret) return checkSecret(env.authSecret)
  const kept = readSecrets(env.home)
  if (kept) return kept.authSecret
  throw new Failure("The embedded database has not been started yet.")
}

export function checkSettings(env: Env): void {
  if (env.databaseUrl) parse(env.databaseUrl)
  if (env.databaseUrl || env.authSecret) checkSecret(env.authSecret)
}
