import { type ChildProcess, spawn } from "node:child_process"
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { basename, dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { give, type Home } from "./embedded-home.ts"
import { makeDataFolder, type Place, spawnOptions } from "./embedded-place.ts"
import { disarmStalePid, readPostmaster, settle } from "./embedded-postmaster.ts"

export type Report = (line: string) => void

const MAX_LOG_BYTES = 10_000_000
const CHILDREN_PATIENCE_MS = 20_000
const START_PATIENCE_MS = 300_000

const logPath = (home: Home): string => join(home.path, "log", "postgres.log")

function openLog(home: Home): { file: number; end: number } {
  const path = logPath(home)
  if (existsSync(path) && statSync(path).size > MAX_LOG_BYTES) renameSync(path, `${path}.1`)
  const file = openSync(path, "a", 0o600)
  give(home, path)
  return { file, end: statSync(path).size }
}

function logSince(home: Home, end: number): string {
  return readFileSync(logPath(home)).subarray(end).toString("utf8").trim()
}

function run(home: Home, place: Place, name: string, args: string[]): ChildProcess {
  const { file } = openLog(home)
  try {
    return spawn(join(place.native, "bin", name), args, {
      ...spawnOptions(place.user),
      detached: true,
      stdio: ["ignore", file, file],
    })
  } finally {
    closeSync(file)
  }
}

function ending(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message))
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
}

/** What a killed start left behind; its initdb may still be writing there for a moment. */
function sweepHalfMade(dataDirectory: string): void {
  const folder = dirname(dataDirectory)
  const prefix = `${basename(dataDirectory)}.new-`
  for (const name of readdirSync(folder).filter((name) => name.startsWith(prefix))) {
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 10 })
  }
}

/** Makes the cluster beside its place and renames it, so that a half-made one is never used. */
export async function createCluster(home: Home, place: Place, password: string): Promise<void> {
  sweepHalfMade(place.dataDirectory)
  const beside = `${place.dataDirectory}.new-${process.pid}`
  const passwordFile = `${beside}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  const common = ["-D", beside, "--username=postgres", `--pwfile=${passwordFile}`]
  const text = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
  const access = ["--auth=scram-sha-256", "--lc-messages=C"]
  const { file, end } = openLog(home)
  closeSync(file)
  try {
    // Text search reads its letters from the system's C.UTF-8, which old systems do not have.
    for (const locale of ["C.UTF-8", "C"]) {
      makeDataFolder(beside, place.user)
      const args = [...common, ...text, ...access, `--locale=${locale}`]
      const ended = await ending(run(home, place, "initdb", args))
      if (ended === "exit code 0") return renameSync(beside, place.dataDirectory)
    }
    throw new Error(`The database cluster cannot be created.\n${lastLines(logSince(home, end))}`)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(beside, { recursive: true, force: true })
  }
}

const lastLines = (text: string): string => text.split("\n").slice(-8).join("\n")

export function freePort(preferred: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", (error) => (preferred === 0 ? reject(error) : resolve(freePort(0))))
    probe.listen({ port: preferred, host: "127.0.0.1" }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : preferred))
    })
  })
}

function serverArguments(dataDirectory: string, port: number): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    password_encryption: "scram-sha-256",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] ",
  }
  return ["-D", dataDirectory, ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`])]
}

async function isReady(child: ChildProcess, dataDirectory: string): Promise<boolean> {
  const until = Date.now() + START_PATIENCE_MS
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
    const found = readPostmaster(dataDirectory)
    if (found?.pid === child.pid && found?.status === "ready") return true
    await sleep(25)
  }
  return false
}

/** Starts the server in a session of its own, where a Ctrl-C in the terminal does not reach it. */
async function launch(home: Home, place: Place, preferred: number): Promise<number> {
  const { dataDirectory } = place
  const until = Date.now() + CHILDREN_PATIENCE_MS
  for (let port = await freePort(preferred); ; await sleep(300)) {
    const stale = readPostmaster(dataDirectory)
    if (stale) disarmStalePid(dataDirectory)
    const { file, end } = openLog(home)
    closeSync(file)
    const child = run(home, place, "postgres", serverArguments(dataDirectory, port))
    const ended = ending(child)
    const ready = await Promise.race([isReady(child, dataDirectory), ended])
    if (ready === true) {
      child.unref()
      return port
    }
    const log = logSince(home, end)
    // Children of a killed server still hold its memory until they notice.
    const isBusy = /shared memory block .*still in use|could not create shared memory/i.test(log)
    const isTaken = /could not bind|Address already in use/i.test(log)
    if ((!isBusy && !isTaken) || Date.now() > until) {
      const reason = ready === false ? "no answer" : ready
      throw new Error(`PostgreSQL did not start (${reason}).\n${lastLines(log)}`)
    }
    if (isTaken) port = await freePort(0)
  }
}

/** Finds this data directory's server running, or starts it; answers with its port. */
export async function ensureServer(
  home: Home,
  place: Place,
  preferred: number,
  report: Report,
): Promise<number> {
  const found = await settle(place.dataDirectory)
  if (found?.isAlive) return found.port
  report(found ? "Recovering after an unclean stop" : "Starting PostgreSQL")
  return await launch(home, place, preferred)
}
