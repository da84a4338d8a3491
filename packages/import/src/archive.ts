import yauzl from "yauzl"
import { type Bounds, bounded } from "./bounds.ts"
import { ImportError } from "./error.ts"
import type { Input } from "./input.ts"

/** What compilers put beside the figures: code lists and descriptions. */
const beside = /(country|product)_codes|readme|metadata|(^|\/)(\.|__MACOSX)/i
const table = /\.(csv|json|txt|tsv)$/i

interface Asked {
  name: string
  entry?: string
  bounds: Bounds
}

function refuse(name: string, message: string): ImportError {
  return new ImportError("ARCHIVE_REFUSED", message, { file: name })
}

async function entriesOf(archive: yauzl.ZipFile, { name, bounds }: Asked) {
  if (archive.entryCount > bounds.entries)
    throw refuse(name, `the archive has more than ${bounds.entries} entries`)
  const entries: yauzl.Entry[] = []
  for await (const entry of archive.eachEntry()) {
    entries.push(entry)
    if (entries.length > bounds.entries) break
  }
  return entries
}

function choose(entries: readonly yauzl.Entry[], { name, entry: wanted }: Asked): yauzl.Entry {
  const files = entries.filter(({ fileName }) => !fileName.endsWith("/"))
  const tables = files.filter(({ fileName }) => table.test(fileName) && !beside.test(fileName))
  const found = wanted === undefined ? tables : files.filter(({ fileName }) => fileName === wanted)
  const [only] = found
  if (only && found.length === 1) return only
  if (files.length === 0)
    throw new ImportError("ENTRY_NEEDED", "the archive has no files", { file: name })
  const known = files.slice(0, 20).map(({ fileName }) => fileName)
  if (wanted === undefined && files.length === 1 && files[0])
    throw refuse(name, `its one entry, ${known[0]}, is no table`)
  throw new ImportError(
    "ENTRY_NEEDED",
    `${wanted === undefined ? "Name the entry to read" : `There is no entry "${wanted}"`}, by --entry. There are: ${known.join(", ")}.`,
    { file: name },
  )
}

/** Opens one table of a ZIP archive. */
export async function openEntry(path: string, asked: Asked): Promise<Input> {
  const damaged = (error: unknown) =>
    error instanceof ImportError ? error : refuse(asked.name, "the archive is damaged")
  const archive = await yauzl.openPromise(path, { autoClose: false }).catch((error) => {
    throw damaged(error)
  })
  try {
    const entry = choose(await entriesOf(archive, asked), asked)
    if (entry.isEncrypted()) throw refuse(asked.name, "the entry is locked by a password")
    const { bounds } = asked
    const name = `${asked.name}/${entry.fileName.replace(/\p{Cc}/gu, "?")}`
    if (entry.uncompressedSize > bounds.size)
      throw new ImportError("TOO_LARGE", `it has more than ${bounds.size} bytes, unpacked`, {
        file: name,
      })
    const stream = await archive.openReadStreamPromise(entry)
    stream.once("close", () => archive.close())
    const unpacked = bounded(stream, { name, bounds, packed: entry.compressedSize })
    let read = 0
    async function* counted() {
      for await (const chunk of unpacked) {
        read += chunk.length
        yield chunk
      }
    }
    return { name, bytes: counted(), total: entry.uncompressedSize, position: () => read }
  } catch (error) {
    archive.close()
    throw damaged(error)
  }
}
