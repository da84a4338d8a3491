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

function basisOf(asked: SourceAsked, held: TradeBasis | null, format: Format): TradeBasis {
  const said = [format.basis, held, asked.basis ?? null].filter((basis) => basis !== null)
  const [basis] = said
  if (basis === undefined)
    throw new ImportError(
      "SOURCE_NEEDED",
      `Say whose figures ${asked.key} holds: --basis declared (the reporters' own) or reconciled (one value made of both sides' reports).`,
    )
  if (said.some((other) => other !== basis))
    throw new ImportError(
      "SOURCE_REFUSED",
      `The source ${asked.key} holds ${held ?? asked.basis} figures, and these are ${basis} ones: give another --source.`,
    )
  return basis
}

/** The source that the rows of a file cite: one of the data's, or a new one of which all is told. */
export function chooseSource(
  asked: SourceAsked | undefined,
  held: ReadonlyMap<string, TradeBasis | null>,
  format: Format,
): SourceChosen {
  if (!asked)
    throw new ImportError(
      "SOURCE_NEEDED",
      "Say where the figures come from: --source KEY for a source that the data have, or with --name, --publisher and --licence for a new one.",
    )
  const known = held.get(asked.key)
  if (known !== undefined)
    return { key: asked.key, basis: basisOf(asked, known, format), fresh: null }
  const today = new Date().toISOString().slice(0, 10)
  const parsed = newSource.safeParse({ ...asked, retrieved: asked.retrieved ?? today })
  if (!code.safeParse(asked.key).success)
    throw new ImportError(
      "SOURCE_REFUSED",
      `"${asked.key}" is no key of a source: letters, digits, dot, dash and _ only.`,
    )
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
