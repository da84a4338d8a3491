import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { seed } from "../seed/seed.ts"
import { identity, resetEmbedded, startEmbedded } from "../src/embedded.ts"
import { migrate } from "../src/migrate.ts"
import { addressOf, onServer, openRun } from "./server.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Address of a server to test on. */
    testServer: string
    /** What the names of this run's databases begin with. */
    testPrefix: string
    /** Name of the migrated and seeded database to copy. */
    testTemplate: string
  }
}

const folderPrefix = "khorgos-test-"

async function remove(folder: string): Promise<void> {
  await resetEmbedded({ home: join(folder, ".khorgos") })
  rmSync(folder, { recursive: true, force: true })
}

/** Stops and removes the servers of runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(folderPrefix))) {
    const pid = Number(name.slice(folderPrefix.length).split("-")[0])
    // Another user's leftovers are that user's to remove.
    if (pid > 0 && identity(pid) === null) await remove(join(tmpdir(), name)).catch(() => {})
  }
}

async function startTemporary() {
  await removeLeftovers()
  const folder = mkdtempSync(join(tmpdir(), `${folderPrefix}${process.pid}-`))
  chmodSync(folder, 0o755)
  const server = await startEmbedded({ home: join(folder, ".khorgos") })
  return {
    url: server.url,
    stop: async () => {
      await server.release()
      await remove(folder)
    },
  }
}

/**
 * Gives the tests a server: the one of DATABASE_URL, whose database is left alone, else an embedded
 * PostgreSQL of their own; and on it one migrated and seeded database that each test file copies.
 */
export default async function setup(project: TestProject) {
  // biome-ignore lint/style/noProcessEnv: the one place where tests learn of their server
  const external = process.env.DATABASE_URL
  const server = external ? { url: external, stop: async () => {} } : await startTemporary()
  const run = await openRun(server.url)
  const template = `${run.prefix}template`
  await onServer(server.url, `CREATE DATABASE "${template}"`)
  await migrate(addressOf(server.url, template))
  await seed(addressOf(server.url, template), () => {})
  // PostgreSQL copies no database that somebody is connected to.
  await onServer(server.url, `ALTER DATABASE "${template}" WITH ALLOW_CONNECTIONS false`)
  project.provide("testServer", server.url)
  project.provide("testPrefix", run.prefix)
  project.provide("testTemplate", template)
  return async () => {
    await run.close()
    await server.stop()
  }
}
