import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { ImportError } from "../src/import.ts"
import { fixture, type Loading, mappingOf, openLoading, sourceOf } from "./loading.ts"

// Whatever happens to a file on its way, it is loaded as a whole or refused by a code.

let loading: Loading
let wide: unknown
beforeAll(async () => {
  loading = await openLoading("damage")
  wide = await mappingOf("wide.json")
})
const names = [
  "comtrade.csv",
  "comtrade.json",
  "comtrade-legacy.csv",
  "BACI_HS92_Y2023_V202501.csv",
  "wits.csv",
  "wide.csv",
]

type Damage = (bytes: Buffer) => Buffer

const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const damage: fc.Arbitrary<Damage> = fc.oneof(
  at.map((share) => (bytes: Buffer) => bytes.subarray(0, Math.floor(share * bytes.length))),
  fc
    .tuple(at, fc.uint8Array({ minLength: 1, maxLength: 8 }))
    .map(([share, noise]) => (bytes: Buffer) => {
      const place = Math.floor(share * bytes.length)
      return Buffer.concat([bytes.subarray(0, place), noise, bytes.subarray(place)])
    }),
  fc
    .tuple(at, fc.constantFrom('"', ",", ";", "\n", "\0", "\r", "{", "]", "-", "e", "\\N", "\\."))
    .map(([share, sign]) => (bytes: Buffer) => {
      const place = Math.floor(share * bytes.length)
      return Buffer.concat([bytes.subarray(0, place), Buffer.from(sign), bytes.subarray(place + 1)])
    }),
  fc.tuple(at, at).map(([from, to]) => (bytes: Buffer) => {
    const [begin, end] = [from, to].sort().map((share) => Math.floor(share * bytes.length))
    return Buffer.concat([bytes.subarray(0, begin), bytes.subarray(end)])
  }),
)

const countAll = async () => {
  const [row] = await loading.query(
    `SELECT (SELECT count(*) FROM trade_flow WHERE imported)::int + (SELECT count(*) FROM product_flow WHERE imported)::int AS rows,
       (SELECT count(*) FROM release)::int AS releases`,
  )
  return { rows: Number(row?.rows), releases: Number(row?.releases) }
}

test("damage never crashes an import and never loads half a file", async () => {
  const kinds = fc.record({
    name: fc.constantFrom(...names),
    damages: fc.array(damage, { minLength: 1, maxLength: 3 }),
    packed: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(kinds, async ({ name, damages, packed }) => {
      let bytes: Buffer = readFileSync(fixture(name))
      if (packed) bytes = gzipSync(bytes)
      for (const change of damages) bytes = change(bytes)
      const before = await countAll()
      const mapping = name === "wide.csv" ? { mapping: wide } : {}
      const path = loading.write(name, bytes)
      const source = { ...sourceOf("DAMAGED"), basis: undefined }
      const request = name.startsWith("BACI")
        ? { source: { ...source, key: "DAMAGED_BACI" } }
        : { source }
      const basis =
        name === "wide.csv" ? { source: { ...source, basis: "declared" as const } } : request
      const outcome = await loading
        .load(path, { ...mapping, ...basis })
        .catch((error: unknown) => error)
      const after = await countAll()
      if (outcome instanceof Error) {
        expect(outcome).toBeInstanceOf(ImportError)
        expect(after).toEqual(before)
      } else {
        const { added, changed, same, skipped, rows, refused } = outcome as Awaited<
          ReturnType<Loading["load"]>
        >
        const total = Object.values(skipped).reduce((sum, count) => sum + count, 0)
        expect(refused).toBe(0)
        expect(added + changed + same + total).toBe(rows)
        expect(after.rows - before.rows).toBe(added)
      }
    }),
    { numRuns: 80 },
  )
}, 120_000)
