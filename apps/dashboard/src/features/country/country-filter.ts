/** Conditions for a part of a country's English name, or for its two letters. */
export function countryFilter(name: string) {
  if (!name) return null
  const iso2 = name.toUpperCase()
  return {
    OR: [
      { name: { contains: name, mode: "Insensitive" as const } },
      ...(/^[A-Z]{2}$/.test(iso2) ? [{ iso2: { equals: iso2 } }] : []),
    ],
  }
}
