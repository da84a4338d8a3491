import { beforeEach, expect, test } from "vitest"
import type { ImportRequest } from "../src/import.ts"
import { fixture, type Loading, mappingOf, openLoading, sourceOf } from "./loading.ts"

// What is asked of a source must be what the data have of it, or nothing is loaded.

let loading: Loading
beforeEach(async () => {
  loading = await openLoading("source")
})

const load = (source: ImportRequest["source"], request: Partial<ImportRequest> = {}) =>
  loading.load(fixture("baci-totals.csv"), { source, ...request })

const refused = (message: string) => ({ code: "SOURCE_REFUSED", message })

test("a basis that differs from the source's or the format's is named as the fault", async () => {
  const mapping = await mappingOf("wide.json")
  const asked = { key: "UZB_STAT", basis: "reconciled" as const }
  await expect(loading.load(fixture("wide.csv"), { mapping, source: asked })).rejects.toMatchObject(
    refused(
      "The source UZB_STAT holds declared figures, and --basis says reconciled: leave --basis out, or give another --source.",
    ),
  )
  await expect(load({ key: "BACI", basis: "declared" })).rejects.toMatchObject(
    refused(
      "The format baci-totals holds reconciled figures, and --basis says declared: leave --basis out.",
    ),
  )
})

test("a source that exists is not described otherwise", async () => {
  const first = { ...sourceOf("TEST"), retrieved: "2026-01-31" }
  await load(first)
  expect(await load(first)).toMatchObject({ same: 2 })
  expect(await load({ key: "TEST", name: first.name })).toMatchObject({ same: 2 })
  expect(await load({ key: "TEST", publisher: first.publisher })).toMatchObject({ same: 2 })

  const has = "The data have the source TEST already, with"
  const end = "Leave that out, or give another --source."
  await expect(load({ ...first, name: "Other figures" })).rejects.toMatchObject(
    refused(`${has} the title "An office: Figures": --name differs. ${end}`),
  )
  await expect(
    load({ ...first, publisher: "Another", licence: "CC0", url: "https://example.com" }),
  ).rejects.toMatchObject(
    refused(
      `${has} the title "An office: Figures", the licence "CC BY 4.0", the address "https://example.org": --publisher, --licence, --url differ. ${end}`,
    ),
  )
  await expect(load({ key: "TEST", retrieved: "2026-02-01" })).rejects.toMatchObject(
    refused(`${has} the day of retrieval "2026-01-31": --retrieved differs. ${end}`),
  )
})

test("a source of the project's own has a title without a publisher", async () => {
  const [held] = await loading.query("SELECT title FROM source WHERE key = 'BACI'")
  const name = String(held?.title)
  expect(await load({ key: "BACI", name }, { dryRun: true })).toMatchObject({ refused: 0 })
  await expect(load({ key: "BACI", name, publisher: "An office" })).rejects.toMatchObject({
    code: "SOURCE_REFUSED",
  })
})

test.each(["own-trade.csv", "own-products.csv"])(
  "%s names its sources itself, and takes no other",
  async (file) => {
    await expect(loading.load(fixture(file))).rejects.toMatchObject(
      refused("Each row of this format names its source, in source_id: leave --source out."),
    )
  },
)
