import type { FastifyInstance } from "fastify"
import { liveDb } from "../db.ts"

/** Whether the API can answer: 200 with the database at hand, 503 without. */
export function healthRoutes(server: FastifyInstance) {
  server.get("/health", async (_request, reply) => {
    try {
      await liveDb.$queryRaw`SELECT 1`
      return { status: "ok" }
    } catch {
      return reply.status(503).send({
        status: "database unreachable",
        code: "DATABASE_UNAVAILABLE",
        message: "The database does not answer just now.",
      })
    }
  })
}
