import { once } from "node:events"
import { createServer, get, type RequestListener, type Server } from "node:http"
import { afterEach, expect, test } from "vitest"
import { createApiProxy } from "./api-proxy.ts"

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1")
  servers.push(server)
  await once(server, "listening")
  const address = server.address()
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`
}

/** The address of a proxy before an API that answers so. */
async function before(api: RequestListener): Promise<string> {
  const proxy = createApiProxy(await listen(api))
  return listen((request, response) => proxy.web(request, response))
}

test("a reply comes as it is made, and one that breaks off does not look complete", async () => {
  let breakOff = () => {}
  const address = await before((_request, response) => {
    response.write("first")
    breakOff = () => response.destroy()
  })
  const { body } = await fetch(address)
  const reader = body?.getReader()
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("first")
  breakOff()
  await expect(reader?.read()).rejects.toThrow()
})

test("a reader that goes away is gone for the API, too", async () => {
  let gone = new Promise<unknown>(() => {})
  const address = await before((_request, response) => {
    gone = once(response, "close")
    response.write("first")
  })
  const request = get(address, { agent: false })
  request.on("error", () => {})
  await once(request, "response")
  request.destroy()
  await gone
})
