import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer, type Server, request as send } from "node:http"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import { productEnv } from "./env.ts"
import { freePorts } from "./stack.ts"

const folder = fileURLToPath(new URL("..", import.meta.url))

/** A dashboard of its own before a running API, on a line that loses what it is told to. */
export interface LossyDashboard {
  url: string
  /** From now on requests of this operation never arrive; of none when left out. */
  lose: (operation?: string) => void
  stop: () => Promise<void>
}

function lossyLine(apiUrl: string, isLost: (body: string) => boolean): Server {
  return createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const body = Buffer.concat(pieces)
    if (isLost(body.toString())) {
      request.socket.destroy()
      return
    }
    const { method = "GET", url = "/", headers } = request
    const onwards = send(new URL(url, apiUrl), { method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(response)
    })
    onwards.on("error", () => response.destroy())
    onwards.end(body)
  })
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const response = await fetch(`${url}/sign-in`).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`The dashboard ended with code ${child.exitCode}.`)
}

export async function startLossyDashboard(apiUrl: string): Promise<LossyDashboard> {
  let lost: string | undefined
  const line = lossyLine(apiUrl, (body) => lost !== undefined && body.includes(`query ${lost}`))
  line.listen(0, "127.0.0.1")
  await once(line, "listening")
  const [port] = await freePorts(1)
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ["server.ts"], {
    cwd: folder,
    env: productEnv({
      API_URL: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
      DASHBOARD_HOST: "127.0.0.1",
      DASHBOARD_PORT: String(port),
      PUBLIC_URL: url,
    }),
    stdio: "ignore",
  })
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill("SIGTERM")
      await once(child, "exit")
    }
    line.close()
    line.closeAllConnections()
  }
  await answers(url, child).catch(async (error) => {
    await stop()
    throw error
  })
  return {
    url,
    lose: (operation) => {
      lost = operation
    },
    stop,
  }
}
