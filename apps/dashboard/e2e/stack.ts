import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { type AddressInfo, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { productEnv } from "./env.ts"

const repository = fileURLToPath(new URL("../../../", import.meta.url))
const patienceMs = 150_000
const farewellMs = 20_000

/** The product as a user starts it, on a database of its own. */
export interface Stack {
  url: string
  apiUrl: string
  /** The process that holds the others. */
  pid: number
  /** What it has printed so far. */
  printed: () => string
  stop: () => Promise<void>
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  const ports = []
  for (const server of servers) {
    server.listen(0, "127.0.0.1")
    await once(server, "listening")
    ports.push((server.address() as AddressInfo).port)
  }
  for (const server of servers) await once(server.close(), "close")
  return ports
}

/** A folder that the unprivileged user of PostgreSQL may enter too. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "khorgos-e2e-"))
  await chmod(folder, 0o755)
  return folder
}

function untilReady(child: ChildProcess, printed: () => string): Promise<void> {
  const fail = (what: string) => new Error(`${what} It printed:\n${printed()}`)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(fail("The product did not get ready.")), patienceMs)
    child.once("error", reject)
    child.once("exit", (code) => reject(fail(`The product ended with code ${code}.`)))
    child.stdout?.on("data", () => {
      if (!printed().includes("Khorgos is running.")) return
      clearTimeout(timer)
      resolve()
    })
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, "exit")
  child.kill("SIGTERM")
  const timer = setTimeout(() => child.kill("SIGKILL"), farewellMs)
  await gone
  clearTimeout(timer)
}

export async function startStack(): Promise<Stack> {
  if (!existsSync(join(repository, "apps/dashboard/.next/BUILD_ID")))
    throw new Error(
      "The dashboard is not built: run `npm test`, or `next build` in apps/dashboard.",
    )
  const home = await newFolder()
  const [apiPort, dashboardPort] = await freePorts(2)
  const url = `http://localhost:${dashboardPort}`
  const child = spawn(process.execPath, ["packages/cli/src/main.ts", "start"], {
    cwd: repository,
    env: productEnv({
      API_PORT: String(apiPort),
      DASHBOARD_PORT: String(dashboardPort),
      KHORGOS_HOME: join(home, "khorgos"),
      PUBLIC_URL: url,
    }),
    stdio: ["ignore", "pipe", "pipe"],
  })
  let text = ""
  const printed = () => text
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (piece: string) => {
      text += piece
    })
  const stop = async () => {
    await end(child)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
  await untilReady(child, printed).catch(async (error) => {
    await stop()
    throw error
  })
  return { url, apiUrl: `http://127.0.0.1:${apiPort}`, pid: child.pid ?? 0, printed, stop }
}
