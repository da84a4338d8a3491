/**
 * The one place where a colour is typed. The layout turns this table into CSS variables
 * (`--c-chn` for marks, `--t-chn` for text) and the test beside it holds each to its contrast.
 */
export const surfaces = {
  light: { paper: "#fbfaf7", ink: "#1b1d1f" },
  dark: { paper: "#191715", ink: "#ece7df" },
} as const

export type Theme = keyof typeof surfaces

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

/** The stylesheet that layout.tsx puts in the head. */
export function colourCss(): string {
  const lines = [
    `--paper:light-dark(${surfaces.light.paper},${surfaces.dark.paper})`,
    `--ink:light-dark(${surfaces.light.ink},${surfaces.dark.ink})`,
  ]
  for (const [key, { light, dark }] of Object.entries(countryColours)) {
    lines.push(`--c-${key}:light-dark(${light},${dark})`)
    lines.push(`--t-${key}:light-dark(${towardsInk(light, "light")},${towardsInk(dark, "dark")})`)
  }
  return `:root{${lines.join(";")}}`
}
