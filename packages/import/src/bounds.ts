import type { Readable } from "node:stream"
import { ImportError } from "./error.ts"

export interface Bounds {
  /** Entries that an archive has at most. */
  entries: number
  /** Bytes that are read at most, unpacked. */
  size: number
  /** Times that packed bytes may grow. Tables of figures grow by 5 to 20. */
  ratio: number
}

export const usualBounds: Bounds = { entries: 1000, size: 64 * 2 ** 30, ratio: 200 }

/** Small files of one figure again and again may well be packed tighter. */
const freeOfRatio = 8 * 2 ** 20

const magic: [kind: string, ...bytes: number[]][] = [
  ["gzip", 0x1f, 0x8b],
  ["zip", 0x50, 0x4b, 0x03, 0x04],
  ["zip", 0x50, 0x4b, 0x05, 0x06],
  ["bzip2", 0x42, 0x5a, 0x68],
  ["xz", 0xfd, 0x37, 0x7a, 0x58, 0x5a],
  ["7-Zip", 0x37, 0x7a, 0xbc, 0xaf],
  ["Zstandard", 0x28, 0xb5, 0x2f, 0xfd],
  ["RAR", 0x52, 0x61, 0x72, 0x21],
]

/** What a file is packed by, from its first bytes; null of one that is not. */
export function kindOf(bytes: Uint8Array): string | null {
  const found = magic.find(([, ...begin]) => begin.every((byte, index) => bytes[index] === byte))
  return found?.[0] ?? null
}

interface Packed {
  name: string
  bounds: Bounds
  /** Size as packed; null of what is not. */
  packed: number | null
}

async function* passed(
  stream: Readable,
  { name, bounds, packed }: Packed,
): AsyncGenerator<Uint8Array> {
  let size = 0
  const refuse = (code: "TOO_LARGE" | "ARCHIVE_REFUSED", message: string) =>
    new ImportError(code, message, { file: name })
  try {
    for await (const chunk of stream) {
      if (size === 0 && packed !== null && kindOf(chunk) !== null)
        throw refuse("ARCHIVE_REFUSED", "an archive within an archive is not read")
      size += chunk.length
      if (size > bounds.size)
        throw refuse("TOO_LARGE", `the file has more than ${bounds.size} bytes, unpacked`)
      if (packed !== null && size > freeOfRatio && size > packed * bounds.ratio)
        throw refuse("ARCHIVE_REFUSED", `the file grows more than ${bounds.ratio} times, unpacked`)
      yield chunk
    }
  } catch (error) {
    if (error instanceof ImportError || packed === null) throw error
    throw refuse("ARCHIVE_REFUSED", "the archive is damaged")
  }
}

/** Passes unpacked bytes on until there are too many of them, and refuses archives within archives. */
export function bounded(stream: Readable, packed: Packed): AsyncGenerator<Uint8Array> {
  // A stream that nobody reads yet, or any more, must not end the process with its fault.
  stream.on("error", () => {})
  return passed(stream, packed)
}
