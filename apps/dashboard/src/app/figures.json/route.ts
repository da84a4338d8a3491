import { formats } from "@/figure/forms"
import { publicUrl } from "@/lib/env"
import { figures } from "../figures"

/** What figures there are, and in which forms each can be asked for. */
export function GET(): Response {
  const origin = publicUrl()
  return Response.json({
    figures: [...figures.keys()].map((name) => ({
      name,
      metadata: `${origin}/${name}.json`,
      embed: `${origin}/embed/${name}`,
    })),
    formats,
  })
}

export const dynamic = "force-dynamic"
