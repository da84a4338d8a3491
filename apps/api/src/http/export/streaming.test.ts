import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { get, type IncomingMessage } from "node:http"
import { type AddressInfo, createServer } from "node:net"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { send, server, signIn } from "../../../test/api.ts"
import { exportUrl } from "../../../test/export.ts"
import { db } from "../../db.ts"
import { mostAtOnce } from "./running.ts"

const million = 1_000_000

/** Inserts trade of years long past: rows that no other test looks at. */
async function fill(): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`
      await tx.$queryRaw`SELECT begin_release()`
      await tx.$executeRaw`
        INSERT INTO trade_flow (reporter_iso3, partner_iso3, year, flow, source_key, value_usd, basis, partial_year, damaged)
        SELECT r.iso3, p.iso3, year, 'export', 'KHORGOS', year * 1000000.25, 'declared', false, false
        FROM country r, country p, generate_series(1001, 1016) AS year LIMIT ${million}`
      await tx.$queryRaw`SELECT publish_release('2026-11-24', 'load', 'x', 'Many.', '{}', '{}')`
    },
    { timeout: 120_000 },
  )
  await db.$executeRaw`VACUUM ANALYZE trade_flow`
}

let address = ""
beforeAll(async () => {
  await fill()
  address = await server.listen({ port: 0 })
}, 90_000)

const many = { where: { year: { lt: 1900 } } }
const opened = new Set<IncomingMessage>()
afterAll(() => {
  for (const response of opened) response.destroy()
})

/** Begins to ask for an export, reading no more of it than fits the buffers on the way. */
async function open(base = address, file = "tradeFlows.csv", cookie = "") {
  const url = new URL(exportUrl(file, many), base)
  const request = get(url, { agent: false, headers: { cookie } })
  const [response] = (await once(request, "response")) as [IncomingMessage]
  opened.add(response)
  response.on("error", () => {})
  return response
}

async function closed(response: IncomingMessage): Promise<void> {
  response.destroy()
  opened.delete(response)
}

const exportsRunning = () => db.$queryRaw<{ pid: number }[]>`
  SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%LEFT JOIN "source"%'
    AND pid <> pg_backend_pid() AND backend_type = 'client backend'`

test("a reader that goes away frees the connection and the place", async () => {
  const cookie = await signIn("viewer")
  const response = await open(address, "tradeFlows.csv", cookie)
  expect(response.statusCode).toBe(200)
  expect(await exportsRunning()).toHaveLength(1)
  await closed(response)
  await vi.waitFor(async () => expect(await exportsRunning()).toEqual([]), 10_000)
})

test("a reader that goes away before the first row stops the query", async () => {
  const waiting = () => db.$queryRaw`
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%AS counted%'
      AND wait_event_type = 'Lock'`
  const headers = { cookie: await signIn("viewer") }
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE topic IN ACCESS EXCLUSIVE MODE`
      const request = get(new URL("/export/topics.csv", address), { agent: false, headers })
      request.on("error", () => {})
      await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), 10_000)
      request.destroy()
      await vi.waitFor(async () => expect(await waiting()).toEqual([]), 10_000)
    },
    { timeout: 30_000 },
  )
})

test("one account's sixth export at once is refused, another's is not", async () => {
  const cookie = await signIn("viewer")
  const running = await Promise.all(
    Array.from({ length: mostAtOnce }, () => open(address, "tradeFlows.jsonl", cookie)),
  )
  expect(running.map(({ statusCode }) => statusCode)).toEqual(Array(mostAtOnce).fill(200))
  const ask = async (role: "viewer" | "editor") =>
    send({ url: "/export/topics.csv", headers: { cookie: await signIn(role) } })
  const sixth = await ask("viewer")
  expect(sixth.json()).toMatchObject({ code: "TOO_MANY_EXPORTS", limit: mostAtOnce })
  expect([sixth.statusCode, Number(sixth.headers["retry-after"])]).toEqual([429, 10])
  expect((await ask("editor")).statusCode).toBe(200)
  await Promise.all(running.map(closed))
  await vi.waitFor(async () => expect((await ask("viewer")).statusCode).toBe(200), 10_000)
})

test("an export that fails half-way breaks the connection: it never looks complete", async () => {
  for (const file of ["tradeFlows.csv", "tradeFlows.jsonl"]) {
    const response = await open(address, file, await signIn("editor"))
    for (const { pid } of await exportsRunning())
      await db.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`
    const over = new Promise((resolve) => response.once("close", resolve))
    response.resume()
    await over
    expect([file, response.statusCode, response.complete]).toEqual([file, 200, false])
  }
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

/** An API of its own, as the start command runs it. */
async function startApi(settings: Record<string, string> = {}) {
  const port = await freePort()
  const api = spawn(process.execPath, ["src/main.ts"], {
    cwd: fileURLToPath(new URL("../../../", import.meta.url)),
    env: {
      // biome-ignore lint/style/noProcessEnv: hands the test's own settings on
      ...process.env,
      NODE_ENV: "production",
      PUBLIC_READING: "1",
      API_PORT: String(port),
      ...settings,
    },
    stdio: ["ignore", "ignore", "inherit"],
  })
  const base = `http://127.0.0.1:${port}`
  await vi.waitFor(async () => expect((await fetch(`${base}/health`)).ok).toBe(true), 20_000)
  return { api, base }
}

const megabytesOf = ({ pid }: ChildProcess) =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024

test("a million rows need no more memory than a few, however slowly they are read, and no stop waits for them", async () => {
  const { api, base } = await startApi()
  try {
    await (await fetch(new URL("/export/products.csv", base))).text()
    const before = megabytesOf(api)
    let [most, bytes, lines, looked] = [before, 0, 0, 0]
    const response = await open(base)
    // The server has time to read everything, and must not.
    for (let times = 0; times < 10; times++) {
      await wait(200)
      most = Math.max(most, megabytesOf(api))
    }
    for await (const chunk of response) {
      bytes += chunk.length
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
      if (bytes < looked + 4_000_000) continue
      looked = bytes
      most = Math.max(most, megabytesOf(api))
    }
    expect([response.complete, lines]).toEqual([true, million + 1])
    expect(bytes).toBeGreaterThan(100_000_000)
    expect(most - before).toBeLessThan(150)
    const unread = await open(base)
    const over = new Promise((resolve) => unread.once("close", resolve))
    api.kill("SIGTERM")
    await wait(500)
    unread.resume()
    await over
    expect(unread.complete).toBe(false)
  } finally {
    api.kill()
    if (api.exitCode === null && api.signalCode === null) await once(api, "exit")
  }
}, 90_000)

test("a reader that never ends is given up", async () => {
  const { api, base } = await startApi({ EXPORT_TIME_LIMIT: "4000" })
  try {
    const response = await open(base)
    expect(await exportsRunning()).toHaveLength(1)
    await vi.waitFor(async () => expect(await exportsRunning()).toEqual([]), 20_000)
    response.resume()
    await vi.waitFor(() => expect(response.closed).toBe(true), 10_000)
    expect(response.complete).toBe(false)
  } finally {
    api.kill()
    if (api.exitCode === null && api.signalCode === null) await once(api, "exit")
  }
}, 60_000)
