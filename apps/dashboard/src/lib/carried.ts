/** Pages that show no data, or choose their own release. */
const withoutData = [
  "account",
  "design",
  "edit",
  "explorer",
  "export",
  "invitation",
  "people",
  "s",
  "sign-in",
  "sign-up",
  "v",
  "views",
]

/** A link as written in the page, with what the reader's address asks for everywhere: release and language. */
export function carried(href: string, here: Pick<URLSearchParams, "get"> | null): string {
  if (!here || !/^\/(?!\/)/.test(href)) return href
  const [rest = "", ...hash] = href.split("#")
  const [path = "", query = ""] = rest.split("?")
  const asked = new URLSearchParams(query)
  const names = withoutData.includes(path.split("/")[1] ?? "") ? ["lang"] : ["release", "lang"]
  const more = names.flatMap((name) => {
    const value = here.get(name)
    return value && !asked.has(name) ? [`${name}=${encodeURIComponent(value)}`] : []
  })
  const search = [query, ...more].filter(Boolean).join("&")
  return [path + (search ? `?${search}` : ""), ...hash].join("#")
}
