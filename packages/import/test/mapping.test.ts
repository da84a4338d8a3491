import { beforeAll, expect, test } from "vitest"
import { fixture, type Loading, mappingOf, openLoading } from "./loading.ts"

// A mapping is read before any row, and what is wrong with it is said in the words of who writes it.

let loading: Loading
let wide: Record<string, unknown>
beforeAll(async () => {
  loading = await openLoading("mapping")
  wide = (await mappingOf("wide.json")) as Record<string, unknown>
})

const preview = (mapping: unknown) =>
  loading.load(fixture("wide.csv"), {
    format: "generic",
    mapping,
    source: { key: "UZB_STAT" },
    dryRun: true,
  })

test("a format that needs a mapping asks for it", async () => {
  await expect(preview(undefined)).rejects.toMatchObject({
    code: "MAPPING_NEEDED",
    message:
      "The format generic needs a mapping, JSON that says what the columns mean: --mapping FILE. IMPORT.md shows two.",
  })
})

const country =
  'must be {"value": "UZB"} for the whole file, or {"column": "the column\'s name"} for each row'

test.each<[string, Record<string, unknown> | unknown[], string]>([
  [
    "a word for a flow",
    { flow: { value: "exports" } },
    'at "flow.value": it must be "export" or "import", not "exports"',
  ],
  [
    "no flow",
    { flow: undefined },
    'at "flow": it is missing, and must be {"value": "export"} for the whole file, or {"column": "the column\'s name"} for each row',
  ],
  ["no reporter", { reporter: undefined }, `at "reporter": it is missing, and ${country}`],
  ["a reporter without braces", { reporter: "UZB" }, `at "reporter": it ${country}`],
  [
    "a reporter of both shapes",
    { reporter: { value: "UZB", column: "Code" } },
    `at "reporter": it ${country}`,
  ],
  [
    "an unknown scheme",
    { partner: { column: "Code", by: "un" } },
    'at "partner.by": it must be "iso3", "iso2", "numeric", "comtrade", "wits" or "name", not "un"',
  ],
  ["a number for a word", { missing: [0] }, 'at "missing.0": it must be a text, not 0'],
  ["no layout", { layout: undefined }, 'at "layout": it is missing, and must be "long" or "wide"'],
  ["no value", { value: undefined }, 'at "value": it is missing'],
  ["a part that no mapping has", { years: [2023] }, '"years" is no part of it'],
  ["a list", [], "it must be an object, not []"],
])("a mapping with %s", async (_what, change, fault) => {
  const mapping = Array.isArray(change) ? change : { ...wide, ...change }
  await expect(preview(mapping)).rejects.toMatchObject({
    code: "BAD_MAPPING",
    message: `The mapping is wrong${fault.startsWith("at") ? " " : ": "}${fault}.`,
  })
})

test.each<[string, Record<string, unknown>, string]>([
  [
    "reporter",
    { reporter: { value: "UZZ" } },
    'at "reporter.value": "UZZ" is not a known country by iso3',
  ],
  [
    "code of the file's own",
    { partner: { column: "Code", codes: { "7": "UZZ" } } },
    'at "partner.codes.7": "UZZ" is not a known country by iso3',
  ],
  [
    "product list",
    { product: { column: "Klassifikator", classification: "HS99" } },
    'at "product.classification": "HS99" is not a product list that can be imported',
  ],
])("an unknown %s is the mapping's fault, not that of each row", async (_what, change, fault) => {
  await expect(preview({ ...wide, ...change })).rejects.toMatchObject({
    code: "BAD_MAPPING",
    message: `The mapping is wrong ${fault}.`,
  })
})
