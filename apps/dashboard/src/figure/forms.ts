import type { Figure } from "./figure"

export const tableFormats = ["csv", "jsonl", "parquet"] as const
export const pictureFormats = ["png", "svg"] as const
export const codeFormats = ["graphql", "py", "R", "js", "sh"] as const
export type TableFormat = (typeof tableFormats)[number]
export type PictureFormat = (typeof pictureFormats)[number]
export type CodeFormat = (typeof codeFormats)[number]
export const formats = [...pictureFormats, ...tableFormats, "json", ...codeFormats] as const
export type Format = (typeof formats)[number]

export function formatNamed(name: string): Format | undefined {
  return formats.find((format) => format === name)
}

/** An address with parameters set, and those that are null taken away; commas stay readable. */
export function withParams(address: string, params: Record<string, string | null>): string {
  const url = new URL(address, "http://khorgos")
  for (const [name, value] of Object.entries(params)) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  const query = url.searchParams.toString().replaceAll("%2C", ",")
  return url.pathname + (query && `?${query}`)
}

/** The addresses of a figure that a page of another name shows, of its address there. */
export function shownOn(
  page: string,
  name: string,
): { name: string; address: string; page: string } {
  const { search } = new URL(page, "http://khorgos")
  return { name, address: `/${name}${search.replaceAll("%2C", ",")}`, page }
}

/** The page that shows the figure. */
export const pageOf = (figure: Figure): string => figure.page ?? figure.address

/** The file of the figure in this format: the same question, another form. */
export function formOf(figure: Figure, format: Format): string {
  const { search } = new URL(figure.address, "http://khorgos")
  return `/${figure.name}.${format}${search.replaceAll("%2C", ",")}`
}

export function embedOf(figure: Figure): string {
  const { search } = new URL(figure.address, "http://khorgos")
  return `/embed/${figure.name}${search.replaceAll("%2C", ",")}`
}

/** What the figure can be taken along as. */
export function formatsOf(figure: Figure): Format[] {
  return formats.filter(
    (format) => figure.drawing !== null || !pictureFormats.some((picture) => picture === format),
  )
}

const longestView = 80

/** "khorgos-trade-CA5-CHN-RUS-2026.11.23.csv": which view of what, and of which release. */
export function fileName(figure: Figure, format: Format): string {
  const { searchParams } = new URL(figure.address, "http://khorgos")
  const view = [...searchParams.values()]
    .map((value) => value.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, ""))
    .filter(Boolean)
    .join("-")
    .slice(0, longestView)
  const parts = ["khorgos", figure.name, view, figure.release?.version ?? ""]
  return `${parts.filter(Boolean).join("-")}.${format}`
}
