/**
 * The one place where a colour is typed. The layout turns this table into CSS variables
 * (`--c-chn` for marks, `--t-chn` for text) and the test beside it holds each to its contrast.
 */
export const surfaces = {
  light: { paper: "#fbfaf7", ink: "#1b1d1f" },
  dark: { paper: "#191715", ink: "#ece7df" },
} as const

export type Theme = keyof typeof surfaces

/** All that is neither paper, ink nor a country's: each is a CSS variable of this name. */
export const tones = {
  "ink-muted": { light: "#5a5b59", dark: "#aaa39a" },
  rule: { light: "#dedad0", dark: "#36322e" },
  "rule-strong": { light: "#8d8a82", dark: "#7d766d" },
  wash: { light: "#f3f0e8", dark: "#221f1c" },
  land: { light: "#e8e3d8", dark: "#332e2a" },
  "land-near": { light: "#d9d1be", dark: "#4a433a" },
  accent: { light: "#17594a", dark: "#8ccdb5" },
  "on-accent": { light: "#fbfaf7", dark: "#10201b" },
  warn: { light: "#8a4b08", dark: "#e5ab62" },
} as const satisfies Record<string, Record<Theme, string>>

export const countryColours = {
  chn: { light: "#c8391f", dark: "#f0694a" },
  rus: { light: "#47759f", dark: "#86add1" },
  kaz: { light: "#118f94", dark: "#45c4c4" },
  kgz: { light: "#a97708", dark: "#deb04c" },
  tjk: { light: "#4a6b2a", dark: "#8fae62" },
  tkm: { light: "#86307a", dark: "#b765ab" },
  uzb: { light: "#24419a", dark: "#7d97ee" },
  tur: { light: "#a3173c", dark: "#ea5c7e" },
  eu: { light: "#4b3fa6", dark: "#a79df2" },
  other: { light: "#77746d", dark: "#9d978c" },
  night: { light: "#2b2e33", dark: "#e3ddd2" },
  umber: { light: "#8f5f45", dark: "#e0b090" },
  slate: { light: "#4f7a78", dark: "#7db3ab" },
  sand: { light: "#948455", dark: "#c9b988" },
} as const satisfies Record<string, Record<Theme, string>>

export type ColourKey = keyof typeof countryColours

const byIso3: Readonly<Record<string, ColourKey>> = {
  CHN: "chn",
  RUS: "rus",
  KAZ: "kaz",
  KGZ: "kgz",
  TJK: "tjk",
  TKM: "tkm",
  UZB: "uzb",
  TUR: "tur",
  EUU: "eu",
}

export function colourKeyOf(iso3: string): ColourKey {
  return byIso3[iso3] ?? "other"
}

/** For countries that have no colour of their own, when several of them share a chart. */
const lent: readonly ColourKey[] = ["other", "night", "umber", "slate", "sand"]

/** One colour each for the countries of a chart: their own, else one that none of the others has. */
export function chartColours(codes: readonly string[]): ReadonlyMap<string, ColourKey> {
  const without = codes.filter((iso3) => !(iso3 in byIso3))
  return new Map(
    codes.map((iso3) => [
      iso3,
      byIso3[iso3] ?? lent[without.indexOf(iso3) % lent.length] ?? "other",
    ]),
  )
}

/** For lines, bars and circles: 3:1 against paper. */
export function markColour(key: ColourKey): string {
  return `var(--c-${key})`
}

/** For words in a country's colour: 4.5:1 against paper. */
export function textColour(key: ColourKey): string {
  return `var(--t-${key})`
}

function channels(hex: string): readonly [number, number, number] {
  const n = Number.parseInt(hex.slice(1), 16)
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255]
}

const INK_SHARE = 0.35

/** The text variant: the country's colour drawn towards ink until small type can carry it. */
export function towardsInk(hex: string, theme: Theme): string {
  const colour = channels(hex)
  const ink = channels(surfaces[theme].ink)
  const mixed = [0, 1, 2].map((i) =>
    Math.round((colour[i] ?? 0) * (1 - INK_SHARE) + (ink[i] ?? 0) * INK_SHARE),
  )
  return `#${mixed.map((c) => c.toString(16).padStart(2, "0")).join("")}`
}

/** Every colour of a theme by the name of its CSS variable. */
export function coloursOf(theme: Theme): Map<string, string> {
  const colours = new Map<string, string>(Object.entries(surfaces[theme]))
  for (const [name, values] of Object.entries(tones)) colours.set(name, values[theme])
  for (const [key, values] of Object.entries(countryColours)) {
    colours.set(`c-${key}`, values[theme])
    colours.set(`t-${key}`, towardsInk(values[theme], theme))
  }
  return colours
}

/** The stylesheet that layout.tsx puts in the head. */
export function colourCss(): string {
  const dark = coloursOf("dark")
  const lines = [...coloursOf("light")].map(
    ([name, light]) => `--${name}:light-dark(${light},${dark.get(name)})`,
  )
  return `:root{${lines.join(";")}}`
}
