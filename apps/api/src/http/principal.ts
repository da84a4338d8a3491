import type { FastifyRequest } from "fastify"
import type { Token, Viewer } from "../context.ts"
import { env } from "../env.ts"
import { codedError } from "../errors.ts"
import { trustedOrigins, viewerOf } from "../modules/account/auth.ts"
import { fetchHeaders } from "./auth.ts"

/** Who is asking. */
export interface Principal {
  viewer: Viewer | null
  token: Token | null
}

/** Who is asking, where all that can be asked for is data; throws for whoever may not read. */
export async function readerOf(request: FastifyRequest): Promise<Principal> {
  const { origin } = request.headers
  if (origin && !trustedOrigins.includes(origin))
    throw codedError("CROSS_ORIGIN", "This site may not send requests in a reader's name.", {}, 403)
  const viewer = await viewerOf(fetchHeaders(request))
  if (!viewer && !env.PUBLIC_READING)
    throw codedError(
      "UNAUTHENTICATED",
      "Sign in first: there is no session, or it is over.",
      {},
      401,
    )
  return { viewer, token: null }
}
