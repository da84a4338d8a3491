export const pageSize = 25

/** The page that an address asks for, counted from one. */
export function readPage(value: string | string[] | undefined): number {
  const page = Number(Array.isArray(value) ? value[0] : value)
  return Number.isSafeInteger(page) && page > 1 ? page : 1
}

/** Rows of a page, and how many pages there are; a page past the end is the last. */
export function pageOf<Row>(rows: readonly Row[], wanted: number) {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(wanted, pages)
  const before = (page - 1) * pageSize
  return { page, pages, before, rows: rows.slice(before, before + pageSize) }
}

/** The one value of a parameter of an address; empty when it is absent. */
export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ""
}
