import { randomBytes } from "node:crypto"
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs"
import { dirname, join } from "node:path"

/** The folder that holds what the embedded database keeps, `.khorgos`. */
export type Home = {
  path: string
  /** Set when root works in somebody else's checkout: what is kept stays that person's. */
  keeper?: { uid: number; gid: number }
}

export type Cluster = { clusterId: string; dataDirectory: string; port: number; home: string }
export type Secrets = { databasePassword: string; authSecret: string }

export const isRoot = (): boolean => process.getuid?.() === 0

export function openHome(path: string): Home {
  const existed = existsSync(path)
  mkdirSync(path, { recursive: true })
  const home: Home = { path: realpathSync(path) }
  const checkout = statSync(dirname(home.path))
  if (isRoot() && checkout.uid !== 0) home.keeper = { uid: checkout.uid, gid: checkout.gid }
  if (!existed) {
    chmodSync(home.path, 0o755)
    give(home, home.path)
  }
  for (const name of ["log", "users"]) folder(home, name)
  return home
}

function folder(home: Home, name: string): void {
  const path = join(home.path, name)
  if (existsSync(path)) return
  mkdirSync(path, { recursive: true, mode: 0o700 })
  give(home, path)
}

/** Hands a path that root has made to the person whose checkout it is. */
export function give(home: Home, path: string): void {
  if (home.keeper) chownSync(path, home.keeper.uid, home.keeper.gid)
}

/** Written beside and renamed, so that a reader or a crash never meets half a file. */
export function keep(home: Home, name: string, text: string): void {
  const path = join(home.path, name)
  const beside = `${path}.${process.pid}.new`
  const file = openSync(beside, "w", 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  give(home, beside)
  renameSync(beside, path)
}

function readKept(home: string, name: string): Record<string, unknown> | null {
  const path = join(home, name)
  if (!existsSync(path)) return null
  try {
    const kept: unknown = JSON.parse(readFileSync(path, "utf8"))
    if (typeof kept === "object" && kept !== null) return { ...kept }
  } catch (error) {
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  throw new Error(`${path} is not what Khorgos wrote there.`)
}

export function readCluster(home: string): Cluster | null {
  const kept = readKept(home, "cluster.json")
  if (!kept) return null
  const { clusterId, dataDirectory, port, home: keptHome } = kept
  if (typeof clusterId !== "string" || !/^[0-9a-f]{16}$/.test(clusterId)) return null
  return {
    clusterId,
    dataDirectory: typeof dataDirectory === "string" ? dataDirectory : "",
    port: typeof port === "number" ? port : 0,
    home: typeof keptHome === "string" ? keptHome : home,
  }
}

/** The cluster of this home; a home that was copied with `cp -r` becomes a cluster of its own. */
export function openCluster(home: Home): Cluster {
  const kept = readCluster(home.path)
  const isCopy =
    kept !== null && kept.home !== home.path && readCluster(kept.home)?.clusterId === kept.clusterId
  if (kept && !isCopy) return { ...kept, home: home.path }
  const clusterId = randomBytes(8).toString("hex")
  return { clusterId, dataDirectory: "", port: 0, home: home.path }
}

export function keepCluster(home: Home, cluster: Cluster): void {
  const kept = readCluster(home.path)
  if (kept && JSON.stringify(kept) === JSON.stringify(cluster)) return
  keep(home, "cluster.json", `${JSON.stringify(cluster, null, 2)}\n`)
}

/** The secrets that embedded mode has made for itself, or null before its first start. */
export function readSecrets(home: string): Secrets | null {
  const kept = readKept(home, "secrets.json")
  const { databasePassword, authSecret } = kept ?? {}
  if (typeof databasePassword !== "string" || typeof authSecret !== "string") return null
  return { databasePassword, authSecret }
}

export function openSecrets(home: Home): Secrets {
  const kept = readSecrets(home.path)
  if (kept) return kept
  const secrets = {
    databasePassword: randomBytes(24).toString("hex"),
    authSecret: randomBytes(48).toString("base64url"),
  }
  keep(home, "secrets.json", `${JSON.stringify(secrets, null, 2)}\n`)
  return secrets
}
