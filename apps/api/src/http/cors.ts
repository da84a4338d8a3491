import cors, { type FastifyCorsOptions } from "@fastify/cors"
import type { FastifyInstance, FastifyRequest } from "fastify"

/** Whether a request comes with an API token, or a browser asks ahead whether it may send one. */
function isWithToken({ method, url, headers }: FastifyRequest): boolean {
  if (url.startsWith("/auth/")) return false
  if (method !== "OPTIONS") return headers.authorization !== undefined
  const announced = headers["access-control-request-headers"] ?? ""
  return announced.split(",").some((name) => name.trim().toLowerCase() === "authorization")
}

const open: FastifyCorsOptions = {
  origin: "*",
  credentials: false,
  methods: ["GET", "HEAD", "POST"],
  exposedHeaders: "*",
  maxAge: 24 * 3600,
  strictPreflight: true,
}
const closed: FastifyCorsOptions = { origin: false }

/** Lets pages of any site send requests with a token, and none send the reader's cookies. */
export async function allowTokensFromAnywhere(server: FastifyInstance): Promise<void> {
  await server.register(cors, {
    delegator: (
      request: FastifyRequest,
      done: (error: null, options: FastifyCorsOptions) => void,
    ) => done(null, isWithToken(request) ? open : closed),
  })
}
