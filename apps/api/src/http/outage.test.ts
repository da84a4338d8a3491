import pg from "pg"
import { expect, test, vi } from "vitest"
import { read, refusal, send, signIn } from "../../test/api.ts"

/** A way to the database that can be closed, as when the server restarts. */
const { direct, open, close } = await vi.hoisted(async () => {
  const net = await import("node:net")
  // biome-ignore lint/style/noProcessEnv: the address changes before the settings are read
  const target = new URL(process.env.DATABASE_URL ?? "")
  const direct = target.href
  const { hostname } = target
  const databasePort = Number(target.port)
  const sockets = new Set<import("node:net").Socket>()
  const way = net.createServer((socket) => {
    const onward = net.connect(databasePort, hostname)
    sockets.add(socket)
    socket.pipe(onward).pipe(socket)
    for (const each of [socket, onward]) each.on("error", () => undefined)
    socket.on("close", () => onward.destroy())
  })
  const listen = (port: number) =>
    new Promise<number>((resolve) => {
      way.listen(port, "127.0.0.1", () => {
        const address = way.address()
        resolve(typeof address === "object" && address ? address.port : 0)
      })
    })
  const port = await listen(0)
  target.port = String(port)
  target.hostname = "127.0.0.1"
  vi.stubEnv("DATABASE_URL", target.href)
  return {
    direct,
    open: () => listen(port),
    close: () =>
      new Promise<void>((resolve) => {
        way.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
})

test("without a database every door says so and when to come back, and afterwards all is well", async () => {
  const cookie = await signIn("viewer")
  await close()
  try {
    for (let tries = 0; tries < 3; tries++) {
      const response = await send({
        method: "POST",
        url: "/graphql",
        headers: { cookie },
        payload: { query: "{ visits { totalCount } }" },
      })
      expect([response.statusCode, response.json().errors]).toMatchObject([
        503,
        [
          {
            extensions: {
              code: "DATABASE_UNAVAILABLE",
              requestId: response.headers["x-request-id"],
            },
          },
        ],
      ])
      expect(Number(response.headers["retry-after"])).toBeGreaterThan(0)
    }
    const signingIn = await send({
      method: "POST",
      url: "/auth/sign-in/email",
      headers: { origin: "http://localhost:3000" },
      payload: { email: "viewer@khorgos.example", password: "central-asia-demo" },
    })
    expect([signingIn.statusCode, signingIn.json()]).toMatchObject([
      503,
      { code: "DATABASE_UNAVAILABLE" },
    ])
    const health = await send({ url: "/health" })
    expect([health.statusCode, health.headers["retry-after"]]).toEqual([503, expect.any(String)])
  } finally {
    await open()
  }
  expect(await read("{ visits(first: 1) { nodes { slug } } }")).toBeTruthy()
})

test("a query that the outage interrupts is refused, and the server lives on", async () => {
  await signIn("viewer")
  const other = new pg.Client({ connectionString: direct })
  await other.connect()
  await other.query("BEGIN")
  await other.query("LOCK TABLE visit")
  const interrupted = refusal("{ visits { nodes { slug } } }")
  await vi.waitFor(async () => {
    const { rows } = await other.query("SELECT 1 FROM pg_locks WHERE NOT granted")
    expect(rows.length).toBeGreaterThan(0)
  })
  await close()
  try {
    expect(await interrupted).toMatchObject({ status: 503, code: "DATABASE_UNAVAILABLE" })
  } finally {
    await other.end()
    await open()
  }
  expect(await read("{ visits(first: 1) { nodes { slug } } }")).toBeTruthy()
})
