import type { FastifyInstance, FastifyRequest } from "fastify"
import { env } from "../env.ts"

/** Whether somebody opened the address of the API in a browser, and asked nothing. */
function isVisit({ method, routeOptions, headers, query }: FastifyRequest): boolean {
  return (
    method === "GET" &&
    routeOptions.url === "/graphql" &&
    headers.accept?.includes("text/html") === true &&
    !("query" in Object(query))
  )
}

/** Leads people who open the API's address on to the explorer, for there is no page here. */
export function leadToExplorer(server: FastifyInstance): void {
  const explorer = new URL("/explorer", env.PUBLIC_URL).href
  server.addHook("onRequest", async (request, reply) =>
    isVisit(request) ? reply.redirect(explorer, 303) : undefined,
  )
}
