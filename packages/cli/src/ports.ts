import { createServer } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import type { Env } from "./env.ts"
import { Failure } from "./failure.ts"

const PATIENCE_MS = 5_000
const HOSTS = ["127.0.0.1", "0.0.0.0", "::1", "::"]

function tryListen(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", (error) => resolve("code" in error ? String(error.code) : error.message))
    probe.listen({ port, host }, () => probe.close(() => resolve(null)))
  })
}

async function fault(port: number): Promise<"taken" | "forbidden" | null> {
  for (const host of HOSTS) {
    const code = await tryListen(port, host)
    if (code === "EADDRINUSE") return "taken"
    if (code === "EACCES") return "forbidden"
  }
  return null
}

async function checkPort(port: number, variable: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const found = await fault(port)
    if (found === null) return
    if (found === "forbidden") {
      throw new Failure(
        `Port ${port} needs rights that you lack. Choose one above 1023 with ${variable}=…`,
      )
    }
    // What a killed start has left behind ends by itself within moments.
    if (Date.now() > until) {
      throw new Failure(
        `Port ${port} is taken by another program. Stop it, or choose another with ${variable}=…`,
      )
    }
    await sleep(100)
  }
}

export async function checkPorts(env: Pick<Env, "apiPort" | "dashboardPort">): Promise<void> {
  await Promise.all([
    checkPort(env.apiPort, "API_PORT"),
    checkPort(env.dashboardPort, "DASHBOARD_PORT"),
  ])
}
