/** By which this server tells its own pages, and they the API, the secret of the share link that led to them. */
export const shareHeader = "x-khorgos-share"

/** An address by a share link: a page, or one to be framed. */
export interface SharedAddress {
  isEmbed: boolean
  secret: string
  search: URLSearchParams
}

export function readSharedAddress(url: string): SharedAddress | null {
  const [, embed, secret, search = ""] =
    /^\/(embed\/)?s\/([^/?#]+)\/?(?:\?([^#]*))?(?:#.*)?$/.exec(url) ?? []
  return secret === undefined
    ? null
    : { isEmbed: embed !== undefined, secret, search: new URLSearchParams(search) }
}

/** Where the figure of a page is framed: /trade?of=KAZ is at /embed/trade?of=KAZ. Null for a page that is no figure's. */
export function embedPath(path: string): string | null {
  return /^\/[a-z][a-z0-9-]*(\?|$)/.test(path) ? `/embed${path}` : null
}

export interface SharedView {
  path: string
  releaseVersion: string
}

/** What a reader may add to a shared view's address: how it looks, not what it shows. */
const looks = ["lang", "theme"]
/** Next's own mark on what scripts ask for. */
const ofNext = "_rsc"

const sorted = (search: URLSearchParams) => {
  const own = new URLSearchParams(search)
  own.delete(ofNext)
  own.sort()
  return own.toString()
}

/**
 * Where a request by a share link goes: on to the page of its view, or first to the address that has the view's own
 * query, so that scripts read there what the server read.
 */
export function leadShared(
  { isEmbed, secret, search }: SharedAddress,
  view: SharedView,
): { redirect: string } | { rewrite: string } {
  const page = isEmbed ? (embedPath(view.path) ?? "/embed/none") : view.path
  const [pathname = "/", own = ""] = page.split("?")
  const wanted = new URLSearchParams(own)
  wanted.set("release", view.releaseVersion)
  for (const name of looks) {
    const value = search.get(name)
    if (value) wanted.set(name, value)
  }
  const mark = search.get(ofNext)
  const isThere = sorted(search) === sorted(wanted)
  if (mark !== null) wanted.set(ofNext, mark)
  const query = wanted.toString().replaceAll("%2C", ",")
  return isThere
    ? { rewrite: `${pathname}?${query}` }
    : { redirect: `/${isEmbed ? "embed/" : ""}s/${secret}?${query}` }
}
