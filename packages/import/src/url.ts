import { lookup } from "node:dns"
import { createWriteStream } from "node:fs"
import { get as getPlain, type IncomingMessage, type RequestOptions } from "node:http"
import { get as getSecure } from "node:https"
import { isIP, type LookupFunction } from "node:net"
import { pipeline } from "node:stream/promises"
import ipaddr from "ipaddr.js"
import { type Bounds, bounded } from "./bounds.ts"
import { ImportError } from "./error.ts"

const mostRedirects = 5
const patience = 60_000

/** Whether an address is one of the open internet: not this machine's, its network's or a cloud's own. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast"
}

function refuse(message: string): ImportError {
  return new ImportError("URL_REFUSED", message)
}

type Allows = (address: string) => boolean

/** Looks a name up and checks where it leads: the connection is made to the very addresses checked. */
function checkedLookup(allows: Allows): LookupFunction {
  return (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, [])
      const wrong = addresses.find(({ address }) => !allows(address))
      if (wrong) return done(refuse(`${host} leads to ${wrong.address}, a private address.`), [])
      const [first] = addresses
      if (options.all || !first) return done(null, addresses)
      done(null, first.address, first.family)
    })
}

function checkUrl(text: string, allows: Allows): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw refuse("This is no http or https address.")
  if (url.username || url.password) throw refuse("An address with a password is not fetched.")
  const host = url.hostname.replace(/^\[|\]$/g, "")
  if (isIP(host) && !allows(host)) throw refuse(`${host} is a private address.`)
  return url
}

function ask(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const get = url.protocol === "https:" ? getSecure : getPlain
    get(url, options, resolve).once("error", (error) =>
      reject(error instanceof ImportError ? error : refuse(`${url.host}: ${error.message}.`)),
    )
  })
}

export interface FetchOptions {
  bounds: Bounds
  signal?: AbortSignal
  /** Addresses that may be asked; those of the open internet when left out. */
  allows?: Allows
}

/** Fetches a file to a path. Each address on the way, those of redirects too, must be public. */
export async function fetchFile(
  address: string,
  path: string,
  { bounds, signal, allows = isPublic }: FetchOptions,
): Promise<void> {
  let url = checkUrl(address, allows)
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const limit = AbortSignal.any([AbortSignal.timeout(patience * 60), ...(signal ? [signal] : [])])
    const reply = await ask(url, { lookup: checkedLookup(allows), signal: limit, agent: false })
    const { statusCode = 0, headers } = reply
    if (statusCode === 200) {
      const bytes = bounded(reply, { name: url.host, bounds, packed: null })
      return pipeline(bytes, createWriteStream(path))
    }
    reply.destroy()
    if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location)
      throw refuse(`${url.host} answers ${statusCode}.`)
    url = checkUrl(new URL(headers.location, url).href, allows)
  }
  throw refuse(`${address} leads on and on.`)
}
