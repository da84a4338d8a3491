import type { Prisma, VerificationStatus } from "@khorgos/prisma"
import { documentKey, isWebAddress } from "@khorgos/prisma/document"
import { builder } from "../../builder.ts"
import { type Faults, latestDay } from "./faults.ts"

const DocumentInput = builder.inputType("DocumentInput", {
  description: "A page, article or statement that a fact was read in.",
  fields: (t) => ({
    title: t.string({ required: true, description: "Title as published." }),
    url: t.string({ required: true, description: "Address it was read at: http or https." }),
    retrievedOn: t.field({ type: "Date", description: "Day it was read; today when left out." }),
  }),
})

export const SourceInput = builder.inputType("SourceInput", {
  description:
    "Where a change comes from: the key of a source that is there, or a document; one of the two.",
  fields: (t) => ({
    key: t.string({ description: "Key of a source, such as BACI or doc-1f3a…; see sources." }),
    document: t.field({
      type: DocumentInput,
      description: "A document. One whose address is known already is not added again.",
    }),
  }),
})
export type SourceInput = typeof SourceInput.$inferInput

/** A source as an edit cites it. */
export interface Cited {
  key: string
  url: string | null
  /** The row to add; null when the source is there. */
  addition: Prisma.SourceUncheckedCreateInput | null
}

function today(): Date {
  return new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`)
}

async function citeDocument(
  tx: Prisma.TransactionClient,
  { title, url, retrievedOn }: typeof DocumentInput.$inferInput,
  faults: Faults,
): Promise<Cited | null> {
  const name = faults.text("source.document.title", title, 500)
  const day = retrievedOn ?? today()
  if (day > latestDay()) faults.add("source.document.retrievedOn", "READ_STILL_TO_COME", {})
  if (!isWebAddress(url) || url.length > 2000 || new URL(url).username !== "") {
    faults.add("source.document.url", "NOT_A_WEB_ADDRESS", {})
    return null
  }
  const key = documentKey(url)
  const known = await tx.source.findUnique({ where: { key } })
  const addition = { key, kind: "document" as const, title: name, url, retrievedOn: day }
  return { key, url, addition: known ? null : addition }
}

/** Finds what an edit cites; null when it cites nothing, or nothing that could be. */
export async function cite(
  tx: Prisma.TransactionClient,
  source: SourceInput | null | undefined,
  faults: Faults,
): Promise<Cited | null> {
  if (!source) return null
  const { key, document } = source
  if ((key == null) === (document == null)) {
    faults.add("source", "KEY_OR_DOCUMENT", {})
    return null
  }
  if (document) return citeDocument(tx, document, faults)
  const known = await tx.source.findUnique({ where: { key: key ?? "" } })
  if (!known) faults.add("source.key", "NO_SUCH_SOURCE", { key: key?.slice(0, 80) ?? "" })
  return known && { key: known.key, url: known.url, addition: null }
}

/** A row counts as checked only by a citation that others can follow, given with the very change. */
export function checkVerification(
  cited: Cited | null,
  before: VerificationStatus | null,
  after: VerificationStatus,
  faults: Faults,
): void {
  if (after !== "stored" || cited?.url) return
  if (before !== "stored") faults.add("source", "CITATION_MISSING", {})
  else if (cited) faults.add("source", "ADDRESS_MISSING", {})
}
