import { randomBytes } from "node:crypto"
import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { identity } from "./embedded-alive.ts"
import { give, type Home } from "./embedded-home.ts"

const LOCK_PATIENCE_MS = 180_000

/** A file that stands for a living process: `<pid> <identity> <random>`. */
function sign(): string {
  return `${process.pid}|${identity(process.pid)}|${randomBytes(6).toString("hex")}`
}

function signer(text: string): { pid: number; alive: boolean } {
  const [pid = "", mark = ""] = text.split("|")
  return { pid: Number(pid), alive: identity(Number(pid)) === mark }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return null
  }
}

/** True when this process now holds the lock. Linking makes the file appear with its content. */
function tryLock(lock: string, text: string, home: Home): boolean {
  const beside = `${lock}.${randomBytes(4).toString("hex")}`
  writeFileSync(beside, text, { mode: 0o600 })
  give(home, beside)
  try {
    linkSync(beside, lock)
    return true
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false
    throw error
  } finally {
    rmSync(beside, { force: true })
  }
}

function breakLock(lock: string, seen: string): void {
  const aside = `${lock}.${randomBytes(4).toString("hex")}`
  try {
    renameSync(lock, aside)
    // Somebody may have replaced the dead lock since it was read: then it is put back.
    if (read(aside) !== seen) linkSync(aside, lock)
  } catch {
    // Another process was faster; the next round looks again.
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Runs the work while no other process starts or stops this home's server. */
export async function withLock<T>(home: Home, work: () => Promise<T>): Promise<T> {
  const lock = join(home.path, "lock")
  const text = sign()
  const until = Date.now() + LOCK_PATIENCE_MS
  while (!tryLock(lock, text, home)) {
    const seen = read(lock)
    if (seen !== null && !signer(seen).alive) {
      breakLock(lock, seen)
      continue
    }
    if (Date.now() > until) {
      const holder = seen === null ? "another process" : `process ${signer(seen).pid}`
      throw new Error(`The embedded database is being started or stopped by ${holder} for minutes.`)
    }
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    if (read(lock) === text) rmSync(lock, { force: true })
  }
}

/** Says that this process uses the server; the function takes it back. */
export function addUser(home: Home): () => void {
  const path = join(home.path, "users", `${process.pid}.${randomBytes(4).toString("hex")}`)
  writeFileSync(path, sign(), { mode: 0o600 })
  give(home, path)
  return () => rmSync(path, { force: true })
}

/** The pids that still use the server. What dead processes left behind is swept away. */
export function liveUsers(home: Home): number[] {
  const folder = join(home.path, "users")
  const pids = new Set<number>()
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name)
    const user = signer(read(path) ?? "")
    if (user.alive) pids.add(user.pid)
    else rmSync(path, { force: true })
  }
  return [...pids].sort((a, b) => a - b)
}
