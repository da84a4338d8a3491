import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { fileURLToPath } from "node:url"
import next from "next"
import { createApiProxy } from "./api-proxy.ts"
import { serverEnv } from "./server-env.ts"

const { port, hostname, apiUrl, behindProxy, secure } = serverEnv()
const dev = process.argv.includes("--dev")
const app = next({ dev, dir: fileURLToPath(new URL(".", import.meta.url)), hostname, port })
const proxy = createApiProxy(apiUrl)

// One origin for the browser: its session cookie reaches the API through these paths and no others.
const toApi = /^\/(graphql|auth|export)(\/|\?|$)/

proxy.on("error", (_error, _request, response) => {
  if (!("writeHead" in response) || response.headersSent) return
  response.writeHead(502, { "content-type": "application/json" })
  response.end(JSON.stringify({ code: "API_UNREACHABLE", message: "The API does not answer." }))
})

// Nothing comes from another origin. Next writes its data into the page, and the editor of the
// explorer its styles: hence the inline ones. Reloading while developing evaluates text.
const policy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "object-src 'none'",
].join("; ")

function harden(response: ServerResponse) {
  response.setHeader("x-content-type-options", "nosniff")
  response.setHeader("referrer-policy", "strict-origin-when-cross-origin")
  response.setHeader("content-security-policy", policy)
  if (secure) response.setHeader("strict-transport-security", "max-age=31536000")
}

await app.prepare()
const handle = app.getRequestHandler()

const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  if (!behindProxy) delete request.headers["x-forwarded-for"]
  if (toApi.test(request.url ?? "")) return proxy.web(request, response)
  harden(response)
  const forwarded = [request.headers["x-forwarded-for"], request.socket.remoteAddress]
  request.headers["x-forwarded-for"] = forwarded.filter(Boolean).join(", ")
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
