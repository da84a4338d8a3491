import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { ensureDatabase } from "./embedded-connection.ts"
import {
  type Cluster,
  type Home,
  keepCluster,
  openCluster,
  openHome,
  openSecrets,
  readCluster,
} from "./embedded-home.ts"
import { choosePlace, type Place, systemFolder } from "./embedded-place.ts"
import { readPostmaster, stopPostmaster } from "./embedded-postmaster.ts"
import { createCluster, ensureServer, type Report } from "./embedded-server.ts"
import { addUser, liveUsers, withLock } from "./embedded-users.ts"

export { commandLine, identity, parentOf } from "./embedded-alive.ts"
export { serverVersion } from "./embedded-connection.ts"
export { readSecrets, type Secrets } from "./embedded-home.ts"

const DATABASE = "khorgos"
const MAJOR_VERSION = "18"

export type EmbeddedOptions = {
  /** The folder that keeps the cluster, its secrets and its log: `<repository>/.khorgos`. */
  home: string
  onProgress?: Report
}

export type Embedded = {
  url: string
  port: number
  dataDirectory: string
  isRunning: () => boolean
  /** Gives the server back; the last process to do so stops it. */
  release: () => Promise<void>
}

function checkOwner(dataDirectory: string): void {
  let version: string
  try {
    version = readFileSync(join(dataDirectory, "PG_VERSION"), "utf8").trim()
  } catch {
    throw new Error(
      `The database in ${dataDirectory} belongs to another user. Start as that user (it was made by root if you are not), or hand the folder over with chown.`,
    )
  }
  if (version !== MAJOR_VERSION) {
    throw new Error(
      `The database in ${dataDirectory} was made by PostgreSQL ${version}, this is ${MAJOR_VERSION}. Reset the embedded database.`,
    )
  }
}

async function start(home: Home, report: Report): Promise<{ cluster: Cluster; place: Place }> {
  const cluster = openCluster(home)
  const secrets = openSecrets(home)
  const place = choosePlace(home, cluster)
  cluster.dataDirectory = place.dataDirectory
  keepCluster(home, cluster)
  if (!existsSync(place.dataDirectory)) {
    report("Creating the database cluster")
    await createCluster(home, place, secrets.databasePassword)
  }
  checkOwner(place.dataDirectory)
  cluster.port = await ensureServer(home, place, cluster.port, report)
  keepCluster(home, cluster)
  await ensureDatabase(address(home, cluster, "postgres"), DATABASE)
  return { cluster, place }
}

const address = (home: Home, cluster: Cluster, database: string): string =>
  `postgres://postgres:${openSecrets(home).databasePassword}@127.0.0.1:${cluster.port}/${database}`

/** Shares this home's PostgreSQL with every other process that asks, starting it when needed. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const report = options.onProgress ?? (() => {})
  const home = openHome(options.home)
  return withLock(home, async () => {
    const { cluster, place } = await start(home, report)
    const { dataDirectory } = place
    const removeUser = addUser(home)
    let released: Promise<void> | undefined
    const release = () =>
      withLock(home, async () => {
        removeUser()
        if (liveUsers(home).length === 0) await stopPostmaster(dataDirectory)
      })
    return {
      url: address(home, cluster, DATABASE),
      port: cluster.port,
      dataDirectory,
      isRunning: () => readPostmaster(dataDirectory)?.isAlive ?? false,
      release: () => {
        released ??= release()
        return released
      },
    }
  })
}

/** Stops the server and removes its data; the secrets stay. */
export async function resetEmbedded(options: { home: string }): Promise<void> {
  if (!existsSync(options.home)) return
  const home = openHome(options.home)
  await withLock(home, async () => {
    const users = liveUsers(home)
    if (users.length > 0) {
      const pids = users.join(", ")
      throw new Error(`The embedded database is in use by process ${pids}. Stop it first.`)
    }
    const cluster = readCluster(home.path)
    if (!cluster) return
    const inside = join(home.path, "pg")
    const outside = systemFolder(cluster.clusterId)
    for (const data of [inside, join(outside, "pg")]) await stopPostmaster(data)
    // A copied home carries its original's id: that one's data is not ours to remove.
    const doomed = cluster.home === home.path ? [inside, outside] : [inside]
    for (const path of doomed) rmSync(path, { recursive: true, force: true })
    rmSync(join(home.path, "cluster.json"), { force: true })
  })
}
