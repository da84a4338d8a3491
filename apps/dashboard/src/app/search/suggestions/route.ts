import { suggest } from "@/features/search/suggestions"

export async function GET(request: Request): Promise<Response> {
  const text = new URL(request.url).searchParams.get("q") ?? ""
  return Response.json(await suggest(text), { headers: { "cache-control": "private, no-store" } })
}
