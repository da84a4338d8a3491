import { relative } from "node:path"
import { nounFolders } from "@khorgos/prisma/nouns"
import { checkSettings, type Database, openDatabase } from "./database.ts"
import { type Env, readEnv, repository } from "./env.ts"
import { explain } from "./failure.ts"
import { onLauncherGone } from "./launcher.ts"
import { complain, say, step } from "./output.ts"
import { checkPorts } from "./ports.ts"
import { prepareDatabase } from "./prepare.ts"
import type { Service } from "./service.ts"
import { apiService, dashboardService, type Mode } from "./services.ts"
import { isShuttingDown, listenForSignals, onShutdown, shutdown } from "./shutdown.ts"
import { onChange } from "./watch.ts"

const POSTGRES_POLL_MS = 2_000
const DEMO_PASSWORD = "central-asia-demo"

async function startDatabase(env: Env): Promise<Database> {
  return step(
    env.databaseUrl ? "Connecting to PostgreSQL" : "Embedded PostgreSQL",
    async (report) => {
      const opening = openDatabase(env, report)
      onShutdown(async () => (await opening.catch(() => null))?.release())
      return await opening
    },
    (database) => `PostgreSQL ${database.version}`,
  )
}

async function startService(title: string, service: Service): Promise<void> {
  onShutdown(
    () => service.stop(),
    () => service.kill(),
  )
  await step(title, () => service.start())
}

/** Starts a server that was killed again; the API is told when its address had to change. */
function guardDatabase(database: Database, api: Service): void {
  let isReviving = false
  const look = async () => {
    if (isReviving || isShuttingDown() || database.isRunning()) return
    isReviving = true
    say("PostgreSQL stopped; it is started again.")
    try {
      const before = database.url
      await database.revive()
      say("PostgreSQL is back.")
      if (database.url !== before) await api.restart()
    } catch (error) {
      complain(`PostgreSQL could not be started: ${explain(error)}`)
    } finally {
      isReviving = false
    }
  }
  if (database.isEmbedded) setInterval(look, POSTGRES_POLL_MS)
}

function guardSources(api: Service): void {
  const own = nounFolders.map((folder) => relative(repository, folder))
  onChange(["apps/api/src", "prisma/src", "prisma/generated", ...own], (file) => {
    say(`${file} changed; the API is started again.`)
    void api.restart()
  })
}

function announce(env: Env, database: Database): void {
  say()
  say("Khorgos is running.")
  say(`  Dashboard    ${env.publicUrl}`)
  say(`  GraphQL API  http://localhost:${env.apiPort}/graphql`)
  if (database.isEmbedded) {
    const names = ["viewer", "editor", "admin"].map((role) => `${role}@khorgos.example`)
    say(`  Demo log-in  ${names.join(", ")}`)
    say(`  Password     ${DEMO_PASSWORD}`)
  }
  say("Stop it with Ctrl-C.")
}

async function bringUp(env: Env, mode: Mode): Promise<void> {
  checkSettings(env)
  await checkPorts(env)
  const database = await startDatabase(env)
  await prepareDatabase(database.url)
  const api = apiService(env, database, mode)
  await startService("API", api)
  guardDatabase(database, api)
  await startService("Dashboard", dashboardService(env, database, mode))
  if (mode === "dev") guardSources(api)
  announce(env, database)
}

function stopOrphaned(): void {
  if (isShuttingDown()) return
  say("\nThe command that started this is gone. Stopping …")
  void shutdown(0)
}

/** Brings the whole platform up and keeps it up until it is told to stop. */
export async function supervise(mode: Mode): Promise<void> {
  const env = readEnv()
  listenForSignals()
  if (env.hasLauncher) onLauncherGone(stopOrphaned)
  try {
    await bringUp(env, mode)
  } catch (error) {
    if (!isShuttingDown()) complain(`\n${explain(error)}`)
    await shutdown(1)
  }
}
