import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { fileURLToPath } from "node:url"
import next from "next"
import { createApiProxy } from "./api-proxy.ts"
import { policyFor } from "./policy.ts"
import { readablePath } from "./readable-path.ts"
import { serverEnv } from "./server-env.ts"
import { shareStep } from "./share-step.ts"
import { shareHeader } from "./shared-address.ts"

const { port, hostname, apiUrl, behindProxy, secure } = serverEnv()
const dev = process.argv.includes("--dev")
const dir = fileURLToPath(new URL(".", import.meta.url))
// The configuration names its files from here, wherever the server was started.
process.chdir(dir)
const app = next({ dev, dir, hostname, port })
const proxy = createApiProxy(apiUrl)

// One origin for the browser: its session cookie reaches the API through these paths and no others.
const toApi = /^\/(graphql|auth|export|import)(\/|\?|$)/

proxy.on("error", (_error, _request, response) => {
  if (!("writeHead" in response) || response.headersSent) return
  response.writeHead(502, { "content-type": "application/json" })
  response.end(JSON.stringify({ code: "API_UNREACHABLE", message: "The API does not answer." }))
})

function harden(response: ServerResponse, url: string) {
  response.setHeader("x-content-type-options", "nosniff")
  response.setHeader("referrer-policy", "strict-origin-when-cross-origin")
  response.setHeader("content-security-policy", policyFor(url, dev))
  if (secure) response.setHeader("strict-transport-security", "max-age=31536000")
}

/** Answers a request whose address nothing can be done with; true where it did. */
function answerUnreadable(url: string, response: ServerResponse): boolean {
  const led = readablePath(url)
  if (led === null && URL.canParse(url, "http://dashboard")) return false
  response.writeHead(led === null ? 400 : 308, led === null ? {} : { location: led })
  response.end()
  return true
}

await app.prepare()
const handle = app.getRequestHandler()

const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
  delete request.headers[shareHeader]
  if (!behindProxy) delete request.headers["x-forwarded-for"]
  if (toApi.test(request.url ?? "")) return proxy.web(request, response)
  harden(response, request.url ?? "/")
  if (answerUnreadable(request.url ?? "/", response)) return
  const forwarded = [request.headers["x-forwarded-for"], request.socket.remoteAddress]
  request.headers["x-forwarded-for"] = forwarded.filter(Boolean).join(", ")
  if (await shareStep(request, response, apiUrl)) return
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://dashboard")
  searchParams.delete("_rsc")
  request.headers["x-khorgos-path"] = pathname + (searchParams.size > 0 ? `?${searchParams}` : "")
  return handle(request, response)
})
server.on("upgrade", app.getUpgradeHandler())
server.on("error", (error) => {
  process.stderr.write(`The dashboard cannot listen on port ${port}: ${error.message}\n`)
  process.exit(1)
})
server.listen(port, hostname)

function stop() {
  server.close(() => process.exit(0))
  server.closeAllConnections()
}
process.once("SIGTERM", stop)
process.once("SIGINT", stop)
// The channel closes when the start command is gone, even by kill -9: nobody is left to stop this process.
if (process.connected) process.once("disconnect", stop)
