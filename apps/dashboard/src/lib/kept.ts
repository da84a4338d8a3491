import "server-only"
import { readAddress } from "./address"

/** What a link or form that changes a view must carry along: the release it is frozen to, the language. */
export async function keptParams(): Promise<Record<string, string>> {
  const { searchParams } = await readAddress()
  return Object.fromEntries(
    ["release", "lang"].flatMap((name) => {
      const value = searchParams.get(name)
      return value ? [[name, value]] : []
    }),
  )
}

/** A path with parameters, those that are empty left out and commas readable. */
export function hrefOf(
  path: string,
  params: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params))
    if (value !== null && value !== undefined && value !== "") search.set(name, String(value))
  return search.size > 0 ? `${path}?${search.toString().replaceAll("%2C", ",")}` : path
}
