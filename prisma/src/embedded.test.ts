import { spawn } from "node:child_process"
import { once } from "node:events"
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { type Embedded, readSecrets, resetEmbedded, startEmbedded } from "./embedded.ts"

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder = ""
let home = ""
let lines: string[] = []
const started: Embedded[] = []

async function start(path = home): Promise<Embedded> {
  lines = []
  const server = await startEmbedded({ home: path, onProgress: (line) => lines.push(line) })
  started.push(server)
  return server
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.flat()
  } finally {
    await client.end()
  }
}

const pidFile = (server: Embedded) => join(server.dataDirectory, "postmaster.pid")
const serverPid = (server: Embedded) => Number(readFileSync(pidFile(server), "utf8").split("\n")[0])

async function killServer(server: Embedded): Promise<void> {
  process.kill(serverPid(server), "SIGKILL")
  await expect.poll(() => server.isRunning()).toBe(false)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "khorgos-embedded-"))
  chmodSync(folder, 0o755)
  home = join(folder, ".khorgos")
})

afterEach(async () => {
  for (const server of started.splice(0)) await server.release()
  await resetEmbedded({ home })
  rmSync(folder, { recursive: true, force: true })
})

test("keeps what was written through a SIGKILL of the server, at the same address", async () => {
  const before = await start()
  expect(lines).toEqual(["Creating the database cluster", "Starting PostgreSQL"])
  await query(before.url, "create table kept as select 'Torugart' as word")
  await killServer(before)
  const after = await start()
  expect(lines).toEqual(["Recovering after an unclean stop"])
  expect(after.url).toBe(before.url)
  expect(await query(after.url, "select word from kept")).toEqual(["Torugart"])
})

test("starts although the dead server's pid belongs to another program now", async () => {
  const server = await start()
  await killServer(server)
  const text = readFileSync(pidFile(server), "utf8")
  const bystander = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"])
  writeFileSync(pidFile(server), text.replace(/^\d+/, String(bystander.pid)))
  expect((await start()).isRunning()).toBe(true)
  bystander.kill("SIGKILL")
})

test("is shared by its users and stops with the last of them", async () => {
  const [first, second] = await Promise.all([start(), start()])
  expect(first.url).toBe(second.url)
  await first.release()
  expect(await query(second.url, "select 1")).toEqual([1])
  await second.release()
  expect(second.isRunning()).toBe(false)
  expect(existsSync(pidFile(second))).toBe(false)
})

test("finds the server of a process that was killed, and forgets that process", async () => {
  const module = JSON.stringify(new URL("./embedded.ts", import.meta.url).href)
  const code = `const { startEmbedded } = await import(${module})
      await startEmbedded({ home: ${JSON.stringify(home)} })
      process.stdout.write("ready"); setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ["--input-type=module", "-e", code])
  await once(other.stdout, "data")
  await expect(resetEmbedded({ home })).rejects.toThrow(`in use by process ${other.pid}.`)
  other.kill("SIGKILL")
  await once(other, "exit")
  const server = await start()
  expect(lines).toEqual([])
  await server.release()
  expect(server.isRunning()).toBe(false)
})

test("listens on this machine only, asks for the password and orders by code point", async () => {
  const { url } = await start()
  const settings = "select setting from pg_settings where name in"
  expect(
    await query(url, `${settings} ('listen_addresses', 'unix_socket_directories', 'fsync')`),
  ).toEqual(["on", "127.0.0.1", ""])
  expect(await query(url, "select x from (values ('b'), ('B'), ('а')) v(x) order by x")).toEqual([
    "B",
    "b",
    "а",
  ])
  await expect(query(url.replace(/:[0-9a-f]+@/, ":wrong@"), "select 1")).rejects.toThrow(
    "password authentication failed",
  )
})

test("keeps its secrets to its owner and through a reset, which removes the data", async () => {
  const server = await start()
  const secrets = readSecrets(home)
  expect(secrets?.authSecret).toHaveLength(64)
  expect(statSync(join(home, "secrets.json")).mode & 0o777).toBe(0o600)
  await server.release()
  await resetEmbedded({ home })
  expect(existsSync(server.dataDirectory)).toBe(false)
  expect(readSecrets(home)).toEqual(secrets)
  expect((await start()).isRunning()).toBe(true)
})

test("works below a folder that only its owner may enter", async () => {
  chmodSync(folder, 0o700)
  const server = await start()
  expect(await query(server.url, "select 1")).toEqual([1])
  const inside = server.dataDirectory === join(home, "pg")
  expect(inside).toBe(process.getuid?.() !== 0)
})

test("makes a copied home a cluster of its own", async () => {
  chmodSync(folder, 0o700)
  const original = await start()
  const copy = join(folder, "copy", ".khorgos")
  mkdirSync(join(folder, "copy"))
  cpSync(join(home, "cluster.json"), join(copy, "cluster.json"))
  const server = await start(copy)
  expect(server.dataDirectory).not.toBe(original.dataDirectory)
  await server.release()
  await resetEmbedded({ home: copy })
  expect(original.isRunning()).toBe(true)
})
