import type { Product } from "../src/client.ts"
import type { Row } from "./csv.ts"
import type { Problems } from "./error.ts"
import type { highPriorityFile, ProductFiles } from "./product.ts"
import { mapUnique, type Stored } from "./table.ts"

const harmonized = "HS"
const sanctioned = "CN8-SANCT"
const levelsByLength = new Map([
  [2, "chapter"],
  [4, "heading"],
  [6, "subheading"],
])

/** Depth of a line in its list. */
export function productLevel(classification: string, code: string): string {
  if (code === "TOTAL") return "total"
  if (classification === "SITC") return "section"
  if (/^[IVX]+$/.test(code)) return "section"
  if (classification !== "KGZ-NSC" && /^\d+$/.test(code))
    return levelsByLength.get(code.length) ?? "line"
  return "line"
}

/** The lines of all product lists, named from the labels, the chapters and the Common High Priority List. */
export class ProductNames {
  readonly #files: ProductFiles
  readonly #sections: Map<string, string>
  readonly #hsNames: Map<string, string>
  readonly #labels = new Map<string, string>()
  readonly #tiers: Map<string, Row<typeof highPriorityFile>>

  constructor(files: ProductFiles, problems: Problems) {
    this.#files = files
    mapUnique(files.chapters, (row) => row, { column: "code", of: (row) => row.code }, problems)
    mapUnique(files.highPriority, (row) => row, { column: "hs6", of: (row) => row.hs6 }, problems)
    this.#sections = new Map(files.chapters.map(({ row }) => [row.code, row.section]))
    this.#tiers = new Map(files.highPriority.map(({ row }) => [row.hs6, row]))
    this.#hsNames = new Map(files.chapters.map(({ row }) => [row.code, row.description]))
    for (const { row } of files.highPriority) this.#hsNames.set(row.hs6, row.description)
    for (const entry of files.labels) {
      const { classification, product_code: code, label } = entry.row
      const known = this.#labels.get(`${classification} ${code}`) ?? label
      this.#labels.set(`${classification} ${code}`, known)
      if (known !== label) problems.cell(entry, "label", `differs from "${known}"`)
    }
  }

  /** Sanctioned lines of a chapter or subheading are named after it, and say that they are not all of it. */
  #name(classification: string, code: string): string | null {
    const label = this.#labels.get(`${classification} ${code}`)
    if (label !== undefined) return label
    const hsName = this.#hsNames.get(code)
    if (hsName === undefined) return null
    if (classification === harmonized) return hsName
    return classification === sanctioned ? `${hsName} (only goods under EU sanctions)` : null
  }

  #product(classification: string, code: string): Stored<Product> {
    const chapter = /^\d{2}(\d{2}){0,2}$/.test(code) ? code.slice(0, 2) : code
    const followsHs = classification === harmonized || classification === sanctioned
    return {
      classificationCode: classification,
      code,
      name: this.#name(classification, code),
      level: productLevel(classification, code),
      sectionCode: classification === harmonized ? (this.#sections.get(chapter) ?? null) : null,
      highPriorityTier: followsHs ? (this.#tiers.get(code)?.tier ?? null) : null,
    }
  }

  products(): Stored<Product>[] {
    const { chapters, labels, highPriority, flows } = this.#files
    const lines: [string, string][] = [
      ...chapters.map(({ row }): [string, string] => [harmonized, row.code]),
      // "01..91" labels all chapters of its list at once: it is no line.
      ...labels
        .filter(({ row }) => !row.product_code.includes(".."))
        .map(({ row }): [string, string] => [row.classification, row.product_code]),
      ...highPriority.map(({ row }): [string, string] => [harmonized, row.hs6]),
      ...flows.map(({ row }): [string, string] => [row.classification, row.product_code]),
    ]
    const products = new Map<string, Stored<Product>>()
    for (const [classification, code] of lines) {
      const key = `${classification} ${code}`
      if (!products.has(key)) products.set(key, this.#product(classification, code))
    }
    return [...products.values()]
  }
}
