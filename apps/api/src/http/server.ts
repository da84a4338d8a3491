import { randomUUID } from "node:crypto"
import { ApolloServer } from "@apollo/server"
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled"
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify"
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from "fastify"
import { GraphQLError } from "graphql"
import type { Context } from "../context.ts"
import { withReading } from "../db.ts"
import { env } from "../env.ts"
import { maskErrors } from "../errors.ts"
import { schema } from "../schema.ts"
import { authRoutes } from "./auth.ts"
import { allowTokensFromAnywhere } from "./cors.ts"
import { exportRoutes } from "./export/export.ts"
import { sendFault } from "./fault.ts"
import { healthRoutes } from "./health.ts"
import { pageLimit } from "./page-limit.ts"
import { principalOf } from "./principal.ts"
import { readScope } from "./read-scope.ts"
import { releasePlugin } from "./release.ts"
import { loggedUrl, tokenPlace } from "./token-place.ts"

function createFastify(): FastifyInstance {
  return Fastify({
    bodyLimit: 256 * 1024,
    genReqId: () => randomUUID(),
    trustProxy: env.TRUSTED_PROXIES,
    routerOptions: { maxParamLength: 200 },
    logger: {
      level: env.LOG_LEVEL,
      redact: ["req.headers.authorization", "req.headers.cookie", 'res.headers["set-cookie"]'],
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

async function contextOf(request: FastifyRequest): Promise<Context> {
  return { ...(await principalOf(request)), release: null, requestId: request.id }
}

/** The HTTP server with all its routes, not yet listening. */
export async function createServer(): Promise<FastifyInstance> {
  const server = createFastify()
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: 8000 },
    formatError: maskErrors((error) => {
      const requestId = randomUUID()
      server.log.error({ err: error, requestId }, "a resolver failed")
      return requestId
    }),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(server),
      readScope,
      pageLimit,
      releasePlugin,
    ],
  })
  await apollo.start()
  await allowTokensFromAnywhere(server)
  tokenPlace(server)
  server.addHook("onSend", async (request, reply) => {
    reply.header("x-request-id", request.id).header("x-content-type-options", "nosniff")
  })
  server.addHook("preHandler", (_request, _reply, done) => withReading(done))
  server.setErrorHandler((error, request, reply) => {
    if (error instanceof GraphQLError) return sendFault(reply, error)
    const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500
    if (status >= 500) request.log.error({ err: error }, "a request failed")
    return reply.status(status).send(
      status >= 500
        ? {
            code: "INTERNAL_SERVER_ERROR",
            message: "The server failed to answer.",
            requestId: request.id,
          }
        : {
            code: "BAD_REQUEST",
            message: error instanceof Error ? error.message : "Bad request.",
          },
    )
  })
  server.setNotFoundHandler((_request, reply) =>
    reply
      .status(404)
      .send({ code: "NOT_FOUND", message: "Nothing is here. GraphQL is at /graphql." }),
  )
  await server.register(fastifyApollo(apollo), { context: contextOf })
  authRoutes(server)
  await server.register(exportRoutes)
  healthRoutes(server)
  return server
}
