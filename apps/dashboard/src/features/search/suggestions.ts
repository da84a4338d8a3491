import "server-only"
import { graphql } from "@khorgos/types"
import { query } from "@/lib/api"
import { canSearch, find } from "./find"
import type { Result, Suggestions } from "./result"

const OwnViewsQuery = graphql(`
  query OwnViews { views(first: 100) { nodes { id title address releaseVersion } } }
`)
const mostViews = 5

function fits(title: string, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/)
  return words.every((word) => title.toLowerCase().includes(word))
}

async function ownViews(text: string): Promise<Result[]> {
  const { views } = await query(OwnViewsQuery, {})
  return views.nodes
    .filter(({ title }) => fits(title, text))
    .slice(0, mostViews)
    .map(({ id, title, address, releaseVersion }) => ({
      id,
      label: title,
      note: releaseVersion,
      href: address,
    }))
}

/** What fits what the reader has typed so far: saved views, and rows of the data. */
export async function suggest(asked: string): Promise<Suggestions> {
  const text = asked.trim().slice(0, 100)
  const [views, groups] = await Promise.all([
    // Whoever reads without an account has none; without a session at all the search leads to the sign-in.
    ownViews(text).catch(() => []),
    canSearch(text) ? find({ text, first: 24, perKind: 4 }) : [],
  ])
  return { views, groups }
}
