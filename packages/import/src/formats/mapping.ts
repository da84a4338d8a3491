import { z } from "zod"
import { productListOf } from "../classification.ts"
import { schemes } from "../country.ts"
import { ImportError, shown } from "../error.ts"
import type { Setting } from "../format.ts"
import { type Fault, faultOf } from "./mapping-fault.ts"

const column = z.string().trim().toLowerCase().min(1, "must not be blank")
const fixed = z.strictObject({ value: z.string() })

/** Says which shapes a part may have that fits neither. */
const eitherOf = (value: string) => ({
  error: `must be {"value": "${value}"} for the whole file, or {"column": "the column's name"} for each row`,
})

/** A country is a column's, or the same for the whole file. */
const country = z.union(
  [
    fixed.extend({ by: z.enum(schemes).default("iso3") }),
    z.strictObject({
      column,
      by: z.enum(schemes).default("iso3"),
      /** Codes of the file's own, such as {"0": null} for what is no country. */
      codes: z.record(z.string(), z.string().nullable()).default({}),
    }),
  ],
  eitherOf("UZB"),
)

const words = z.record(z.string(), z.enum(["export", "import"]))
const mappingSchema = z.strictObject({
  /** Rows of one figure, or a column a year. */
  layout: z.enum(["long", "wide"]),
  reporter: country,
  partner: country,
  flow: z.union(
    [
      z.strictObject({ value: z.enum(["export", "import"]) }),
      z.strictObject({ column, values: words.default({ export: "export", import: "import" }) }),
    ],
    eitherOf("export"),
  ),
  year: z.strictObject({ column }).optional(),
  value: z.strictObject({
    column: column.optional(),
    /** US dollars that one unit of the file is. */
    unit: z.enum(["1", "1000", "1000000", "1000000000"]).default("1"),
    decimal: z.enum([".", ","]).default("."),
  }),
  product: z.strictObject({ column, classification: z.string() }).optional(),
  /** What stands where there is no figure. */
  missing: z.array(z.string()).default(["", "NA", "n/a", "-", "–", "..", "...", "…"]),
  note: z
    .string()
    .regex(/^\P{Cc}+$/u, "must be one line of text")
    .optional(),
})

export type Mapping = z.output<typeof mappingSchema>
export type MappedCountry = z.output<typeof country>

function wrong({ at, reason }: Fault): ImportError {
  const place = at.length > 0 ? ` at "${shown(at.join("."))}"` : ""
  return new ImportError("BAD_MAPPING", `The mapping is wrong${place}: ${reason}.`)
}

/** The country codes that the mapping itself has, each with its place and what it is called by. */
function codesOf(place: "reporter" | "partner", party: MappedCountry) {
  if ("value" in party) return [{ at: [place, "value"], by: party.by, code: party.value }]
  return Object.entries(party.codes).flatMap(([own, code]) =>
    code === null ? [] : [{ at: [place, "codes", own], by: "iso3" as const, code }],
  )
}

/** A code that is wrong in the mapping would be wrong on every line. */
function checkCodes({ reporter, partner, product }: Mapping, { countries }: Setting): void {
  for (const { at, by, code } of [...codesOf("reporter", reporter), ...codesOf("partner", partner)])
    if (countries.find(by, code) === null)
      throw wrong({ at, reason: `"${shown(code)}" is not a known country by ${by}` })
  if (product && productListOf(product.classification) === null) {
    const reason = `"${shown(product.classification)}" is not a product list that can be imported`
    throw wrong({ at: ["product", "classification"], reason })
  }
}

export function readMapping(setting: Setting): Mapping {
  const { mapping } = setting
  if (mapping === undefined)
    throw new ImportError(
      "MAPPING_NEEDED",
      "The format generic needs a mapping, JSON that says what the columns mean: --mapping FILE. IMPORT.md shows two.",
    )
  const parsed = mappingSchema.safeParse(mapping)
  if (!parsed.success) throw wrong(faultOf(mapping, parsed.error))
  const { layout, year, value } = parsed.data
  if (layout === "long" && !(year && value.column))
    throw new ImportError("BAD_MAPPING", "A long file needs year.column and value.column.")
  if (layout === "wide" && (year || value.column))
    throw new ImportError(
      "BAD_MAPPING",
      "A wide file has a column a year: no year, no value.column.",
    )
  checkCodes(parsed.data, setting)
  return parsed.data
}
