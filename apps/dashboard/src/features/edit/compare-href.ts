import { five } from "@/lib/five"

const most = 5

/** Where an indicator is seen: for countries that it has values of, the five first. */
export function compareHref(code: string, countries: readonly string[]): string {
  const own = five.filter((iso3) => countries.includes(iso3))
  const chosen = [...new Set([...own, ...countries])].slice(0, most)
  const named = chosen.length > 0 ? `countries=${chosen.join(",")}&` : ""
  return `/compare?${named}indicator=${encodeURIComponent(code)}`
}
