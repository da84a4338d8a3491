import { randomUUID } from "node:crypto"
import { ApolloServer } from "@apollo/server"
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled"
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify"
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify"
import { GraphQLError } from "graphql"
import type { Context } from "../context.ts"
import { withReading } from "../db.ts"
import { env } from "../env.ts"
import { databaseFault, maskErrors } from "../errors.ts"
import { schema } from "../schema.ts"
import { authRoutes } from "./auth.ts"
import { leadToExplorer } from "./browser.ts"
import { capsPlugin, capsRule, largestTokens } from "./caps.ts"
import { allowTokensFromAnywhere } from "./cors.ts"
import { costPlugin } from "./cost.ts"
import { cursorPlugin } from "./cursors.ts"
import { exportRoutes } from "./export/export.ts"
import { badRequest, largestBody, sendFault } from "./fault.ts"
import { healthRoutes } from "./health.ts"
import { importRoutes } from "./import.ts"
import { inOrder } from "./in-order.ts"
import { keyPlugin } from "./keys.ts"
import { oneOfEach } from "./one-of-each.ts"
import { oneRelease } from "./one-release.ts"
import { logFault, outagePlugin, refuseInOutage, retryAfter } from "./outage.ts"
import { pageLimit } from "./page-limit.ts"
import { payerOf, principalOf, shareHeader } from "./principal.ts"
import { readScope } from "./read-scope.ts"
import { beginWithRelease, releasePlugin } from "./release.ts"
import { shareScope } from "./share-scope.ts"
import { loggedUrl, tokenPlace } from "./token-place.ts"

function createFastify(): FastifyInstance {
  return Fastify({
    bodyLimit: largestBody,
    genReqId: () => randomUUID(),
    trustProxy: env.TRUSTED_PROXIES,
    routerOptions: { maxParamLength: 200 },
    logger: {
      level: env.LOG_LEVEL,
      redact: [
        "req.headers.authorization",
        "req.headers.cookie",
        `req.headers["${shareHeader}"]`,
        'res.headers["set-cookie"]',
      ],
      serializers: {
        req: ({ id, method, url }: FastifyRequest) => ({
          id,
          method,
          url: loggedUrl(url),
        }),
      },
    },
    logController: new LogController({
      disableRequestLogging: !["debug", "trace"].includes(env.LOG_LEVEL),
    }),
  })
}

/** Aborted when the caller goes away before the reply is written. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  return gone.signal
}

async function contextOf(request: FastifyRequest): Promise<Context> {
  const refuse = (error: unknown) =>
    error instanceof GraphQLError ? Promise.reject(error) : refuseInOutage(request.log, error)
  const principal = await principalOf(request).catch(refuse)
  return {
    ...principal,
    release: await beginWithRelease().catch(refuse),
    requestId: request.id,
    payer: payerOf(principal, request),
    cost: null,
    budget: null,
  }
}

/** On every reply of the API, which has nothing that a browser should draw, run or put into a frame. */
const securityHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  ...(env.PUBLIC_URL.startsWith("https:")
    ? { "strict-transport-security": "max-age=31536000" }
    : {}),
}

function pluginsOf(server: FastifyInstance, mask: ReturnType<typeof maskErrors>) {
  return [
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginCacheControlDisabled(),
    fastifyApolloDrainPlugin(server),
    readScope,
    shareScope,
    capsPlugin,
    oneOfEach,
    inOrder(
      pageLimit,
      costPlugin,
      oneRelease(mask),
      outagePlugin,
      releasePlugin,
      keyPlugin,
      cursorPlugin,
    ),
  ]
}

/** The HTTP server with all its routes, not yet listening. */
export async function createServer(): Promise<FastifyInstance> {
  const server = createFastify()
  const mask = maskErrors((error, code) => logFault(server.log, error, code))
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: largestTokens },
    validationRules: [capsRule],
    formatError: mask,
    plugins: pluginsOf(server, mask),
  })
  await apollo.start()
  await allowTokensFromAnywhere(server)
  tokenPlace(server)
  leadToExplorer(server)
  server.addHook("onSend", async (request, reply) => {
    for (const [name, value] of Object.entries(securityHeaders))
      if (!reply.hasHeader(name)) reply.header(name, value)
    reply.header("x-request-id", request.id)
    if (reply.statusCode === 503) reply.header("retry-after", retryAfter)
  })
  server.addHook("preHandler", (request, reply, done) =>
    withReading({ requestId: request.id, gone: goneSignal(reply) }, done),
  )
  server.setErrorHandler(async (error, request, reply) => {
    if (error instanceof GraphQLError) return sendFault(reply, error)
    const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500
    if (status < 500) return sendFault(reply, badRequest(error, status))
    const fault = databaseFault(error)
    logFault(server.log, error, fault?.code ?? "INTERNAL_SERVER_ERROR")
    return reply.status(fault?.code === "DATABASE_UNAVAILABLE" ? 503 : status).send({
      code: fault?.code ?? "INTERNAL_SERVER_ERROR",
      message: fault?.message ?? "The server failed to answer.",
      requestId: request.id,
    })
  })
  server.setNotFoundHandler((_request, reply) =>
    reply
      .status(404)
      .send({ code: "NOT_FOUND", message: "Nothing is here. GraphQL is at /graphql." }),
  )
  await server.register(fastifyApollo(apollo), { context: contextOf })
  authRoutes(server)
  await server.register(async (routes) => {
    routes.addHook("preHandler", async () => {
      await beginWithRelease()
    })
    await routes.register(exportRoutes)
  })
  await server.register(importRoutes)
  healthRoutes(server)
  return server
}
