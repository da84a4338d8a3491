import { crc32, deflateRawSync, gzipSync } from "node:zlib"
import { beforeAll, expect, test } from "vitest"
import { usualBounds } from "../src/import.ts"
import { type Loading, openLoading } from "./loading.ts"

// Packed files are read as they are, and bombs are not.

let loading: Loading
beforeAll(async () => {
  loading = await openLoading("archive")
})

const table = "year,exporter,importer,trade_value_usd\n2023,156,398,1.5\n"

interface Entry {
  name: string
  content: Buffer
  /** The size that the archive tells, where it lies. */
  told?: number
}

/** A ZIP archive, written by hand so that it can lie. */
function zip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, told = content.length } of entries) {
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(told, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    const begin = Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), fields])
    directory.push(Buffer.concat([begin, rest, Buffer.from(name)]))
    parts.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, index, Buffer.from("PK\x05\x06"), end])
}

const entry = (name: string, content: string | Buffer = table): Entry => ({
  name,
  content: Buffer.from(content),
})

const preview = (content: Buffer, request = {}) =>
  loading.load(loading.write("file", content), { dryRun: true, ...request })

test("gzip is read, whatever the file is called", async () => {
  expect(await preview(gzipSync(table))).toMatchObject({ added: 1 })
})

test("the one table of a ZIP archive is read, with code files beside it", async () => {
  const files = [
    entry("a/BACI_Y2023.csv"),
    entry("country_codes_V202501.csv"),
    entry("Readme.txt", "x"),
  ]
  const result = await preview(zip(files))
  expect(result).toMatchObject({ added: 1, file: "file/a/BACI_Y2023.csv" })
})

test("of several tables one is to be named", async () => {
  const archive = zip([entry("a.csv"), entry("b.csv", table.replace("1.5", "2"))])
  await expect(preview(archive)).rejects.toMatchObject({
    code: "ENTRY_NEEDED",
    message: "file: Name the entry to read, by --entry. There are: a.csv, b.csv.",
  })
  await expect(preview(archive, { entry: "c.csv" })).rejects.toMatchObject({ code: "ENTRY_NEEDED" })
  expect(await preview(archive, { entry: "b.csv" })).toMatchObject({ added: 1, file: "file/b.csv" })
})

test("an archive without files says so", async () => {
  await expect(preview(zip([]))).rejects.toThrow("file: the archive has no files")
})

const zeros = Buffer.from(`${table.split("\n")[0]}\n${`${"0".repeat(100_000)}\n`.repeat(400)}`)

test.each<[string, () => Buffer, string]>([
  ["a gzip bomb", () => gzipSync(zeros), "ARCHIVE_REFUSED"],
  ["a ZIP bomb", () => zip([entry("a.csv", zeros)]), "ARCHIVE_REFUSED"],
  [
    "a ZIP bomb that lies of its size",
    () => zip([{ ...entry("a.csv", zeros), told: 50 }]),
    "ARCHIVE_REFUSED",
  ],
  ["gzip within gzip", () => gzipSync(gzipSync(table)), "ARCHIVE_REFUSED"],
  ["ZIP within gzip", () => gzipSync(zip([entry("a.csv")])), "ARCHIVE_REFUSED"],
  ["ZIP within ZIP", () => zip([entry("a.csv", zip([entry("b.csv")]))]), "ARCHIVE_REFUSED"],
  ["an archive cut short", () => zip([entry("a.csv")]).subarray(0, 80), "ARCHIVE_REFUSED"],
  ["gzip cut short", () => gzipSync(table).subarray(0, 40), "ARCHIVE_REFUSED"],
  ["an empty archive", () => zip([]), "ENTRY_NEEDED"],
  [
    "too many entries",
    () => zip(Array.from({ length: 1001 }, (_, i) => entry(`${i}.csv`))),
    "ARCHIVE_REFUSED",
  ],
  ["xz", () => Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), "ARCHIVE_REFUSED"],
])("%s is refused", async (_what, content, code) => {
  await expect(preview(content())).rejects.toMatchObject({ code })
})

test("a file that is larger than may be is refused, packed or not", async () => {
  const bounds = { ...usualBounds, size: 60 }
  for (const content of [Buffer.from(table), gzipSync(table), zip([entry("a.csv")])])
    await expect(
      preview(Buffer.concat([content]), { bounds: { ...bounds, size: 50 } }),
    ).rejects.toMatchObject({
      code: "TOO_LARGE",
    })
  expect(await preview(Buffer.from(table), { bounds })).toMatchObject({ added: 1 })
})
