import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { open, stat } from "node:fs/promises"
import { basename } from "node:path"
import { pipeline, type Readable } from "node:stream"
import { createGunzip } from "node:zlib"
import { openEntry } from "./archive.ts"
import { type Bounds, bounded, kindOf } from "./bounds.ts"
import { ImportError } from "./error.ts"

/** A file that is open for reading, unpacked. */
export interface Input {
  /** Its name, or that of the archive's entry, for what is said of it. */
  name: string
  bytes: AsyncIterable<Uint8Array>
  /** Bytes as they are read, and those read so far: for telling how long it still takes. */
  total: number
  position: () => number
}

export async function checksumOf(path: string): Promise<string> {
  const hash = createHash("sha256")
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest("hex")
}

async function beginOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

export function unreadable(name: string, error: unknown): ImportError {
  const code = error instanceof Error && "code" in error ? error.code : ""
  const reasons: Record<string, string> = {
    ENOENT: "there is no such file",
    EISDIR: "this is a folder",
    EACCES: "you may not read this file",
  }
  return new ImportError("FILE_UNREADABLE", reasons[String(code)] ?? "the file cannot be read", {
    file: name,
  })
}

/** Opens a file, or what it holds packed, by what its first bytes say and not by its name. */
export async function openInput(
  path: string,
  { name = basename(path), entry, bounds }: { name?: string; entry?: string; bounds: Bounds },
): Promise<Input> {
  try {
    const { size } = await stat(path)
    const kind = kindOf(await beginOf(path))
    if (kind === "zip") return await openEntry(path, { name, entry, bounds })
    if (entry !== undefined)
      throw new ImportError("ARCHIVE_REFUSED", "This is no archive: it has no entries.", {
        file: name,
      })
    if (kind !== null && kind !== "gzip")
      throw new ImportError("ARCHIVE_REFUSED", `${kind} cannot be read: unpack it first`, {
        file: name,
      })
    const file = createReadStream(path)
    const packed = kind === "gzip" ? size : null
    // The unpacked stream gives the error of either to its reader.
    const stream: Readable = packed === null ? file : pipeline(file, createGunzip(), () => {})
    const bytes = bounded(stream, { name, bounds, packed })
    return { name, bytes, total: size, position: () => file.bytesRead }
  } catch (error) {
    throw error instanceof ImportError ? error : unreadable(name, error)
  }
}
