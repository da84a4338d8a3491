import type { useTranslations } from "next-intl"
import words from "@/messages/en/country.json"

/** The catalogue of countries, which also names what the data name in English only. */
export type CountryWords = ReturnType<typeof useTranslations<"country">>

interface Named {
  code: string
  name: string
}

function has<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return Object.hasOwn(table, key)
}

// What an editor or an import added has no translation: it keeps the name that the data give.

export function groupName(t: CountryWords, { code, name }: Named): string {
  return has(words.groups, code) ? t(`groups.${code}`) : name
}

export function organisationName(t: CountryWords, { code, name }: Named): string {
  return has(words.organisations, code) ? t(`organisations.${code}`) : name
}

interface NamedIndicator extends Named {
  /** The editor who uploaded it; null for those that come with the data. */
  owner?: { name: string } | null
}

/** Keys of a catalogue have no dots: SP.POP.TOTL stands under SP_POP_TOTL. One of an editor's own says whose it is. */
export function indicatorName(t: CountryWords, { code, name, owner }: NamedIndicator): string {
  const key = code.replaceAll(".", "_")
  if (owner) return `${name} (${owner.name})`
  return has(words.indicatorNames, key) ? t(`indicatorNames.${key}`) : name
}

/** The catalogue's order, the plainest measure first; what it does not know comes last. */
export function byIndicator(a: { code: string }, b: { code: string }): number {
  const keys = Object.keys(words.indicatorNames)
  const place = ({ code }: { code: string }) => {
    const at = keys.indexOf(code.replaceAll(".", "_"))
    return at === -1 ? keys.length : at
  }
  return place(a) - place(b)
}

export function unitName(t: CountryWords, unit: string): string {
  return has(words.units, unit) ? t(`units.${unit}`) : unit
}

export function regionName(t: CountryWords, region: string | null): string {
  return region && has(words.regions, region) ? t(`regions.${region}`) : (region ?? "")
}

export function officeName(t: CountryWords, office: string): string {
  return has(words.offices, office) ? t(`offices.${office}`) : office
}
