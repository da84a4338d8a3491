import { type ChildProcess, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { createServer } from "node:net"
import { fileURLToPath } from "node:url"

const api = fileURLToPath(new URL("../../../apps/api", import.meta.url))
const patienceMs = 60_000

/** A started API and a token with which a notebook reads from it. */
export interface StartedApi {
  url: string
  token: string
  stop: () => Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  await once(server.close(), "close")
  if (typeof address !== "object" || !address) throw new Error("There is no free port.")
  return address.port
}

async function untilHealthy(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    if (child.exitCode !== null) break
    const health = await fetch(`${url}/health`).catch(() => null)
    if (health?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`The API did not get ready. It printed:\n${said()}`)
}

async function post<Reply>(url: string, body: object, headers: Record<string, string>) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  const reply: Reply = await response.json()
  return { reply, cookies: response.headers.getSetCookie() }
}

/** Signs the demo viewer in and makes a token, as a person does once on the account page. */
async function createToken(url: string, origin: string): Promise<string> {
  const { cookies } = await post(
    `${url}/auth/sign-in/email`,
    { email: "viewer@khorgos.example", password: "central-asia-demo" },
    { origin },
  )
  const cookie = cookies.map((line) => line.split(";")[0]).join("; ")
  const query = `mutation { createApiToken(name: "Notebooks", scopes: [READ]) { secret } }`
  const { reply } = await post<{ data?: { createApiToken: { secret: string } } }>(
    `${url}/graphql`,
    { query },
    { cookie, origin },
  )
  if (!reply.data) throw new Error(`There is no token: ${JSON.stringify(reply)}`)
  return reply.data.createApiToken.secret
}

/** Starts the API as the start command does, on the database at `databaseUrl`. */
export async function startApi(databaseUrl: string): Promise<StartedApi> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const origin = "http://localhost:3000"
  const child = spawn(process.execPath, ["src/main.ts"], {
    cwd: api,
    env: {
      PATH: "/usr/bin:/bin",
      API_PORT: String(port),
      AUTH_SECRET: randomBytes(32).toString("base64url"),
      DATABASE_URL: databaseUrl,
      KHORGOS_EMBEDDED: "1",
      LOG_LEVEL: "warn",
      PUBLIC_URL: origin,
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (piece: string) => {
      said += piece
    })
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill("SIGTERM")
    await once(child, "exit")
  }
  try {
    await untilHealthy(url, child, () => said)
    return { url, token: await createToken(url, origin), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
