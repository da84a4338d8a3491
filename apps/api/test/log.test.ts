import { spawn } from "node:child_process"
import { once } from "node:events"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { liveDb } from "../src/db.ts"
import { newSecret } from "../src/modules/account/api-token-secret.ts"
import { makeToken, signIn } from "./api.ts"

// The server as it is started in earnest, writing all that it ever writes, on this file's database.
vi.stubEnv("LOG_LEVEL", "trace")
vi.stubEnv("API_PORT", "0")
const child = spawn(process.execPath, ["src/main.ts"], { stdio: ["ignore", "pipe", "pipe"] })
let log = ""
for (const stream of [child.stdout, child.stderr])
  stream.setEncoding("utf8").on("data", (text: string) => {
    log += text
  })
let address = ""

beforeAll(async () => {
  const listening = () => /listening at (http:\/\/127\.0\.0\.1:\d+)/.exec(log)?.[1]
  await vi.waitFor(() => expect(listening()).toBeTruthy(), { timeout: 30_000 })
  address = listening() ?? ""
})

afterAll(async () => {
  child.kill("SIGTERM")
  if (child.exitCode === null) await once(child, "exit")
})

function ask(headers: Record<string, string>, path = "/graphql") {
  return fetch(address + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query: "{ eventSeries { nodes { slug } } }" }),
  })
}

test("no token, cookie or half of one reaches the log, wherever it was sent", async () => {
  const { secret } = await makeToken(["READ"])
  const cookie = await signIn("viewer")
  const wrong = newSecret()
  const authorization = `Bearer ${secret}`
  const statuses: number[] = []
  const note = async (reply: Promise<Response>) => statuses.push((await reply).status)
  await note(ask({ authorization, cookie }))
  await note(ask({ authorization: `Basic ${secret}` }))
  await note(ask({ authorization: `Bearer ${wrong}` }))
  await note(ask({ cookie }, `/graphql?access_token=${secret}`))
  await note(ask({ cookie }, `/graphql?%61ccess_token=${wrong.slice(0, 40)}`))
  await note(ask({ authorization }, `/${secret}`))
  await note(ask({ authorization }, `/%6B%68%67_${secret.slice(4)}`))
  await note(ask({ authorization }, `/auth/invitation/${secret.slice(4)}`))
  await liveDb.$executeRaw`ALTER TABLE event_series RENAME TO gone`
  await note(ask({ authorization }))
  await note(ask({ cookie }))
  expect(statuses).toEqual([200, 401, 401, 400, 400, 400, 400, 401, 200, 200])
  await vi.waitFor(() => expect(log.split("a request failed").length).toBe(3))
  expect(log.match(/"url":"\/graphql/g)?.length).toBeGreaterThanOrEqual(7)
  const session = cookie.split("=")[1]?.slice(0, 12) ?? ""
  for (const part of [secret.slice(4, 12), secret.slice(-12), wrong.slice(4, 12), session]) {
    expect(part.length).toBeGreaterThanOrEqual(8)
    expect(log).not.toContain(part)
  }
})
