import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer, type RequestListener } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { fetchFile, usualBounds } from "../src/import.ts"
import { isPublic } from "../src/url.ts"

const folder = mkdtempSync(join(tmpdir(), "khorgos-url-"))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, "file")

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await once(server.listen(0, "0.0.0.0"), "listening")
  afterAll(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("It has no port.")
  return `http://127.0.0.1:${address.port}`
}

test.each([
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.16.0.1", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["224.0.0.1", false],
  ["::1", false],
  ["::ffff:127.0.0.1", false],
  ["fd00::1", false],
  ["fe80::1", false],
  ["64:ff9b::7f00:1", false],
  ["nonsense", false],
  ["93.184.215.14", true],
  ["2606:2800:21f:cb07::1", true],
])("%s is public: %s", (address, expected) => {
  expect(isPublic(address)).toBe(expected)
})

const fetchOf = (address: string, allows?: (ip: string) => boolean, size = usualBounds.size) =>
  fetchFile(address, path, { bounds: { ...usualBounds, size }, ...(allows ? { allows } : {}) })

test.each([
  ["this machine by number", "http://127.0.0.1/"],
  ["this machine by another number", "http://2130706433/"],
  ["this machine by name", "http://localhost/"],
  ["this machine by IPv6", "http://[::1]/"],
  ["a cloud's own address", "http://169.254.169.254/latest/"],
  ["a file", "file:///etc/passwd"],
  ["a password", "http://user:secret@example.org/"],
])("%s is not asked", async (_what, address) => {
  await expect(fetchOf(address)).rejects.toMatchObject({ code: "URL_REFUSED" })
})

const isServer = (address: string) => address === "127.0.0.1"

test("a redirect is followed where it may go, and not to a private address", async () => {
  const origin = await serve((request, reply) => {
    if (request.url === "/file") return void reply.end("content")
    const location =
      request.url === "/there" ? "/file" : `http://127.0.0.2:${request.socket.localPort}/file`
    reply.writeHead(302, { location }).end()
  })
  await fetchOf(`${origin}/there`, isServer)
  expect(readFileSync(path, "utf8")).toBe("content")
  await expect(fetchOf(`${origin}/elsewhere`, isServer)).rejects.toThrow(
    "127.0.0.2 is a private address",
  )
})

test("endless redirects, faults and too much are refused", async () => {
  const origin = await serve((request, reply) => {
    if (request.url === "/round") return void reply.writeHead(302, { location: "/round" }).end()
    if (request.url === "/long") return void reply.end("x".repeat(100))
    reply.writeHead(404).end()
  })
  await expect(fetchOf(`${origin}/round`, isServer)).rejects.toThrow("leads on and on")
  await expect(fetchOf(`${origin}/none`, isServer)).rejects.toThrow("answers 404")
  await expect(fetchOf(`${origin}/long`, isServer, 50)).rejects.toMatchObject({ code: "TOO_LARGE" })
})
