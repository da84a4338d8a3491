import type { Result } from "./result"

/** What the palette can do: open an address, or act on the page that is open. */
export type Act =
  | { type: "open"; href: string }
  | { type: "theme"; theme: "system" | "light" | "dark" }
  | { type: "language"; language: "en" | "ru" | "zh" }
  | { type: "basis"; basis: string }
  | { type: "save" }
  | { type: "keys" }

export interface Item {
  id: string
  label: string
  note: string
  act: Act
}

export interface ItemGroup {
  id: string
  label: string
  items: Item[]
}

export function itemOf(prefix: string, { id, label, note, href }: Result): Item {
  return { id: `${prefix}-${id}`, label, note, act: { type: "open", href } }
}

/** Those whose words begin with all words of the text, in any order; all of them without a text. */
export function fitting(items: readonly Item[], text: string): Item[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter(({ label }) => {
    const own = label.toLowerCase()
    return words.every((word) => own.startsWith(word) || own.includes(` ${word}`))
  })
}

/** Groups that have something to show. */
export function shown(groups: readonly ItemGroup[]): ItemGroup[] {
  return groups.filter(({ items }) => items.length > 0)
}

/** The place that an arrow leads to, past the end to the beginning; null where there is none. */
export function step(place: number | null, by: 1 | -1, count: number): number | null {
  if (count === 0) return null
  if (place === null || place >= count) return by === 1 ? 0 : count - 1
  return (place + by + count) % count
}

/** The address of the page with trade by another basis: the page itself where it shows trade, else the page of trade. */
export function basisHref(pathname: string, search: string, basis: string): string {
  const showsTrade = /^\/(trade|countries\/[A-Z]{3})$/.test(pathname)
  const params = new URLSearchParams(showsTrade ? search : "")
  params.set("basis", basis)
  return `${showsTrade ? pathname : "/trade"}?${params.toString().replaceAll("%2C", ",")}`
}
