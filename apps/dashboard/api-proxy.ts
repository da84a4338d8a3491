import { createProxyServer } from "http-proxy-3"

/** Passes requests on to the API, and its replies back as they come. */
export function createApiProxy(target: string) {
  const proxy = createProxyServer({ target, xfwd: true })
  // A reply that breaks off must not look complete, nor keep its reader waiting.
  proxy.on("proxyRes", (reply, _request, response) => {
    reply.once("close", () => {
      if (!reply.complete) response.destroy()
    })
  })
  return proxy
}
