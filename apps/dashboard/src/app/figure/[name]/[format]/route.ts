import type { NextRequest } from "next/server"
import type { Figure } from "@/figure/figure"
import { type Format, fileName, formatNamed, formats, formOf, withParams } from "@/figure/forms"
import { bodyOf } from "../../forms"
import { FigureFault, makeFigure, notFoundFault } from "../../make-figure"

type Context = RouteContext<"/figure/[name]/[format]">

/** Pages of other sites may ask with a token, never with the reader's cookies. */
const open = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" }

const downloads: readonly Format[] = ["csv", "jsonl", "parquet"]

function headersOf(figure: Figure, format: Format): Record<string, string> {
  const version = figure.release?.version
  const side = withParams(formOf(figure, "json"), version ? { release: version } : {})
  const place = downloads.includes(format) ? "attachment" : "inline"
  return {
    "cache-control": "private, no-cache",
    "content-disposition": `${place}; filename="${fileName(figure, format)}"`,
    "khorgos-rows": String(figure.rows.length),
    ...(version ? { "khorgos-release": version } : {}),
    link: `<${side}>; rel="describedby"; type="application/json"`,
  }
}

function refuse(error: unknown): Response {
  if (!(error instanceof FigureFault)) throw error
  const { code, status, retryAfter } = error.fault
  return Response.json(
    { code, message: error.message },
    {
      status,
      headers: {
        "cache-control": "no-store",
        ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
        ...(retryAfter ? { "retry-after": retryAfter } : {}),
      },
    },
  )
}

async function answer({ params }: Context): Promise<Response> {
  const { name, format: extension } = await params
  const format = formatNamed(extension)
  if (!format)
    throw notFoundFault(
      `There is no format "${extension.slice(0, 40)}". There are: ${formats.join(", ")}.`,
    )
  const figure = await makeFigure(name)
  const { body, contentType } = await bodyOf(figure, format)
  return new Response(typeof body === "string" ? body : Buffer.from(body), {
    headers: { "content-type": contentType, ...headersOf(figure, format) },
  })
}

/** A figure by its address in another form: /trade.csv?… is rewritten to /figure/trade/csv?… */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const response = await answer(context).catch(refuse)
  if (request.headers.has("authorization"))
    for (const [name, value] of Object.entries(open)) response.headers.set(name, value)
  return response
}

export function OPTIONS(request: NextRequest): Response {
  const announced = request.headers.get("access-control-request-headers") ?? ""
  const withToken = announced
    .split(",")
    .some((name) => name.trim().toLowerCase() === "authorization")
  return new Response(null, {
    status: 204,
    headers: {
      allow: "GET, HEAD, OPTIONS",
      ...(withToken
        ? {
            ...open,
            "access-control-allow-headers": announced,
            "access-control-allow-methods": "GET, HEAD",
            "access-control-max-age": "86400",
          }
        : {}),
    },
  })
}
