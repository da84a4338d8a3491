import type { TradeBasis } from "@khorgos/prisma"
import { code, day, text, url } from "@khorgos/prisma/seed/cell"
import type pg from "pg"
import { z } from "zod"
import { ImportError } from "./error.ts"
import type { Format } from "./format.ts"

/** A source that is not among the data yet. Who publishes the figures, and on what terms, is never left open. */
const newSource = z.object({
  name: text,
  publisher: text,
  licence: text,
  url: url.optional(),
  retrieved: day,
})

export interface SourceAsked {
  key: string
  /** Needed where neither the format nor the source tells whose figures they are. */
  basis?: TradeBasis
  name?: string
  publisher?: string
  licence?: string
  url?: string
  /** Day on which the file was retrieved; today when left out. */
  retrieved?: string
}

export interface SourceChosen {
  key: string
  basis: TradeBasis
  /** What to record it with; null of one that the data have. */
  fresh: { title: string; url: string | null; licence: string; retrievedOn: string } | null
}

/** A source that the data have. */
export interface HeldSource {
  basis: TradeBasis | null
  title: string
  licence: string | null
  url: string | null
  retrieved: string | null
}

const refuse = (message: string) => new ImportError("SOURCE_REFUSED", message)

/** An import makes the title of a source of its publisher and name; the project's own have one without a publisher. */
function titleFault(title: string, { name, publisher }: SourceAsked): string[] {
  const published = publisher === undefined || title.startsWith(`${publisher}: `)
  const named =
    name === undefined ||
    (publisher !== undefined && published
      ? title === `${publisher}: ${name}`
      : title === name || title.endsWith(`: ${name}`))
  return [...(named ? [] : ["--name"]), ...(published ? [] : ["--publisher"])]
}

/** What is told of a source that exists changes nothing of it, so it may not tell anything else. */
function checkTold(asked: SourceAsked, held: HeldSource): void {
  const faults = [
    { what: "title", has: held.title, options: titleFault(held.title, asked) },
    ...(["licence", "url", "retrieved"] as const).map((key) => ({
      what: { licence: "licence", url: "address", retrieved: "day of retrieval" }[key],
      has: held[key],
      options: asked[key] === undefined || asked[key] === held[key] ? [] : [`--${key}`],
    })),
  ].filter(({ options }) => options.length > 0)
  if (faults.length === 0) return
  const options = faults.flatMap((fault) => fault.options)
  const has = faults.map(({ what, has }) => (has === null ? `no ${what}` : `the ${what} "${has}"`))
  throw refuse(
    `The data have the source ${asked.key} already, with ${has.join(", ")}: ${options.join(", ")} ${options.length > 1 ? "differ" : "differs"}. Leave that out, or give another --source.`,
  )
}

function basisOf(asked: SourceAsked, held: TradeBasis | null, format: Format): TradeBasis {
  const known = format.basis ?? held
  const basis = known ?? asked.basis
  if (basis === undefined)
    throw new ImportError(
      "SOURCE_NEEDED",
      `Say whose figures ${asked.key} holds: --basis declared (the reporters' own) or reconciled (one value made of both sides' reports).`,
    )
  if (held !== null && held !== basis)
    throw refuse(
      `The source ${asked.key} holds ${held} figures, and these are ${basis} ones: give another --source.`,
    )
  if (asked.basis !== undefined && asked.basis !== basis) {
    const [holder, instead] =
      format.basis === null
        ? [`source ${asked.key}`, ", or give another --source"]
        : [`format ${format.key}`, ""]
    throw refuse(
      `The ${holder} holds ${basis} figures, and --basis says ${asked.basis}: leave --basis out${instead}.`,
    )
  }
  return basis
}

/** The source that a file cites: one of the data's, or a new one of which all is told; null where each row names its own. */
export function chooseSource(
  asked: SourceAsked | undefined,
  held: ReadonlyMap<string, HeldSource>,
  format: Format,
): SourceChosen | null {
  if (format.namesSources) {
    if (!asked) return null
    throw refuse("Each row of this format names its source, in source_id: leave --source out.")
  }
  if (!asked)
    throw new ImportError(
      "SOURCE_NEEDED",
      "Say where the figures come from: --source KEY for a source that the data have, or with --name, --publisher and --licence for a new one.",
    )
  const known = held.get(asked.key)
  if (known !== undefined) {
    checkTold(asked, known)
    return { key: asked.key, basis: basisOf(asked, known.basis, format), fresh: null }
  }
  const today = new Date().toISOString().slice(0, 10)
  const parsed = newSource.safeParse({ ...asked, retrieved: asked.retrieved ?? today })
  if (!code.safeParse(asked.key).success)
    throw refuse(`"${asked.key}" is no key of a source: letters, digits, dot, dash and _ only.`)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) =>
      message.startsWith("Invalid input")
        ? `--${path.join()} is missing`
        : `--${path.join()} ${message}`,
    )
    throw new ImportError(
      "SOURCE_NEEDED",
      `The data have no source ${asked.key}. To make it: ${faults.join(", ")}.`,
    )
  }
  const { name, publisher, licence, url: address, retrieved } = parsed.data
  const fresh = {
    title: `${publisher}: ${name}`,
    url: address ?? null,
    licence,
    retrievedOn: retrieved,
  }
  return { key: asked.key, basis: basisOf(asked, null, format), fresh }
}

export async function recordSource(client: pg.Client, { key, basis, fresh }: SourceChosen) {
  if (fresh)
    await client.query(
      `INSERT INTO source (key, kind, title, url, licence, basis, retrieved_on)
       VALUES ($1, 'dataset', $2, $3, $4, $5, $6) ON CONFLICT (key) DO NOTHING`,
      [key, fresh.title, fresh.url, fresh.licence, basis, fresh.retrievedOn],
    )
}
