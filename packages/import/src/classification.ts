/** Comtrade's and WITS's keys of product lists. Each revision is a list of its own: their figures are never added up. */
const revisions: Record<string, [code: string, name: string]> = {
  H0: ["HS92", "Harmonized System 1992"],
  H1: ["HS96", "Harmonized System 1996"],
  H2: ["HS02", "Harmonized System 2002"],
  H3: ["HS07", "Harmonized System 2007"],
  H4: ["HS12", "Harmonized System 2012"],
  H5: ["HS17", "Harmonized System 2017"],
  H6: ["HS22", "Harmonized System 2022"],
  HS: ["HS", "Harmonized System"],
  S1: ["SITC1", "Standard International Trade Classification, revision 1"],
  S2: ["SITC2", "Standard International Trade Classification, revision 2"],
  S3: ["SITC3", "Standard International Trade Classification, revision 3"],
  S4: ["SITC4", "Standard International Trade Classification, revision 4"],
}

export interface ProductList {
  code: string
  name: string
  description: string
}

function describe(code: string): string {
  return code.startsWith("HS")
    ? "Chapters (two digits), headings (four) and subheadings (six) of this revision, as imported. A chapter contains its headings, a heading its subheadings."
    : "Lines of one to five digits of this revision, as imported. A shorter line contains the longer ones that begin with it."
}

export const productLists: readonly ProductList[] = Object.values(revisions).map(
  ([code, name]) => ({ code, name, description: describe(code) }),
)

/** Code of the product list that a file calls H5, HS or S3, or by our own code HS17; null of an unknown one. */
export function productListOf(key: string): string | null {
  const upper = key.toUpperCase()
  const short = upper.replace(/^HS(19|20)(\d\d)$/, "HS$2")
  return revisions[upper]?.[0] ?? productLists.find(({ code }) => code === short)?.code ?? null
}

export const isHarmonized = (list: string): boolean => /^HS(\d\d)?$/.test(list)

const pattern = { hs: /^\d{2}([\dA-Z]{2}){0,2}$/, sitc: /^[\dA-Z]{1,5}$/ }

/**
 * A code with the leading zero that a spreadsheet has taken: HS codes have 2, 4 or 6 digits. Null of what is no code.
 * `digits`, where the file tells it, is how many there should be.
 */
export function productCode(list: string, text: string, digits?: number): string | null {
  const code = text.trim().toUpperCase()
  if (!isHarmonized(list)) return pattern.sitc.test(code) ? code : null
  const length = digits ?? code.length + (code.length % 2)
  const whole = /^\d+$/.test(code) && code.length < length ? code.padStart(length, "0") : code
  return pattern.hs.test(whole) && (digits === undefined || whole.length === digits) ? whole : null
}

/** Depth of a line in an imported list. */
export function levelOf(list: string, code: string): string {
  if (code === "TOTAL") return "total"
  if (!isHarmonized(list)) return code.length === 1 ? "section" : "line"
  return { 2: "chapter", 4: "heading", 6: "subheading" }[code.length] ?? "line"
}
