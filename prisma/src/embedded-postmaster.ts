import { readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { commandLine, identity } from "./embedded-alive.ts"

/** What a PostgreSQL server says about itself in the postmaster.pid of its data directory. */
export type Postmaster = { pid: number; port: number; status: string; isAlive: boolean }

export function readPostmaster(dataDirectory: string): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(join(dataDirectory, "postmaster.pid"), "utf8").split("\n")
  } catch {
    return null
  }
  const pid = Number(lines[0])
  const isAlive = isServerOf(pid, dataDirectory)
  return { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? "", isAlive }
}

function isServerOf(pid: number, dataDirectory: string): boolean {
  const command = identity(pid) === null ? null : commandLine(pid)
  if (!command) return false
  const marker = ` -D ${dataDirectory}`
  const program = basename(command.slice(0, command.indexOf(marker)))
  return program === "postgres" && `${command} `.includes(`${marker} `)
}

/**
 * A dead server's pid may belong to another program by now, which makes PostgreSQL refuse to start.
 * It ignores its parent's pid; deleting the file would switch off its check for surviving children.
 */
export function disarmStalePid(dataDirectory: string): void {
  const path = join(dataDirectory, "postmaster.pid")
  const [, ...rest] = readFileSync(path, "utf8").split("\n")
  writeFileSync(path, [process.pid, ...rest].join("\n"))
}

/** Waits while a server that was found comes up or goes down; null when none is left. */
export async function settle(dataDirectory: string): Promise<Postmaster | null> {
  for (;;) {
    const found = readPostmaster(dataDirectory)
    if (!found?.isAlive || found.status === "ready") return found
    await sleep(50)
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error
  }
}

async function isGone(dataDirectory: string, pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (isServerOf(pid, dataDirectory)) {
    if (Date.now() > until) return false
    await sleep(25)
  }
  return true
}

/** What `pg_ctl stop -m fast` does. A server that is slow to obey recovers at its next start. */
export async function stopPostmaster(dataDirectory: string): Promise<void> {
  const found = readPostmaster(dataDirectory)
  if (!found?.isAlive) return
  signal(found.pid, "SIGINT")
  if (await isGone(dataDirectory, found.pid, 4_000)) return
  signal(found.pid, "SIGQUIT")
  if (await isGone(dataDirectory, found.pid, 6_000)) return
  throw new Error(`The database server (pid ${found.pid}) does not stop.`)
}
