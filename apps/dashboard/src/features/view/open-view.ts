import "server-only"
import { graphql } from "@khorgos/types"
import { notFound, redirect } from "next/navigation"
import { query } from "@/lib/api"
import { atRelease } from "./release-day"

const ShortLinkQuery = graphql(`
  query ShortLink($slug: String!) { view(slug: $slug) { path releaseVersion } }
`)

/** Leads on to the page that a short link keeps, frozen to its release; in the language asked for, if any. */
export async function openView(slug: string, language: string | null): Promise<never> {
  const { view } = await query(ShortLinkQuery, { slug })
  if (!view) notFound()
  const [pathname = "/", search = ""] = view.path.split("?")
  const params = new URLSearchParams(search)
  if (language) params.set("lang", language)
  redirect(atRelease(pathname, params.toString(), view.releaseVersion))
}
