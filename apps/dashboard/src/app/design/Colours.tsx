import { useTranslations } from "next-intl"
import { contrast, distance, type Vision } from "@/charts/colour-distance"
import {
  type ColourKey,
  countryColours,
  surfaces,
  type Theme,
  towardsInk,
} from "@/charts/country-colours"
import { useFormats } from "@/i18n/formats"
import { DataTable } from "@/ui/DataTable"

const visions: readonly Vision[] = ["usual", "protanopia", "deuteranopia", "tritanopia"]
const five: readonly ColourKey[] = ["kaz", "kgz", "tjk", "tkm", "uzb"]
const themes: readonly Theme[] = ["light", "dark"]

/** How near the two nearest countries of one chart come, in any theme and to any kind of sight. */
function nearest(): number {
  const pairs = five.flatMap((a, index) => five.slice(index + 1).map((b) => [a, b] as const))
  return Math.min(
    ...themes.flatMap((theme) =>
      visions.flatMap((vision) =>
        [...pairs, ["chn", "rus"] as const].map(([a, b]) =>
          distance(countryColours[a][theme], countryColours[b][theme], vision),
        ),
      ),
    ),
  )
}

function Swatch({ colourKey, theme }: { colourKey: ColourKey; theme: Theme }) {
  const t = useTranslations("design.colour")
  const { number } = useFormats()
  const hex = countryColours[colourKey][theme]
  const { paper, ink } = surfaces[theme]
  const text = towardsInk(hex, theme)
  const ratio = (colour: string) => `${number(contrast(colour, paper), 1)}:1`
  return (
    <span className="flex items-center gap-3 px-2 py-1" style={{ background: paper, color: ink }}>
      <span aria-hidden="true" className="size-6 shrink-0" style={{ background: hex }} />
      <span>
        <code lang="en" style={{ color: text }}>
          {hex}
        </code>
        <span className="block text-note">
          {t("contrast", { mark: ratio(hex), text: ratio(text) })}
        </span>
      </span>
    </span>
  )
}

/** The countries' colours in both themes, with their contrast as it is computed. */
export function CountryColours({ names }: { names: Readonly<Record<ColourKey, string>> }) {
  const t = useTranslations("design.colour")
  const { number } = useFormats()
  return (
    <>
      <DataTable
        caption={t("heading")}
        captionHidden
        heightClass="max-h-none"
        rows={Object.keys(countryColours).filter((key): key is ColourKey => key in countryColours)}
        rowKey={(key) => key}
        columns={[
          { key: "country", header: t("country"), rowHeader: true, cell: (key) => names[key] },
          ...themes.map((theme) => ({
            key: theme,
            header: t(theme),
            cell: (key: ColourKey) => <Swatch colourKey={key} theme={theme} />,
          })),
        ]}
      />
      <p className="mt-3 max-w-prose text-muted text-small">
        {t("nearest", { distance: number(nearest()) })}
      </p>
    </>
  )
}

const inks = [
  { name: "ink", variable: "--ink", light: surfaces.light.ink, dark: surfaces.dark.ink },
  { name: "muted", variable: "--ink-muted", light: "#5a5b59", dark: "#aaa39a" },
  { name: "accent", variable: "--accent", light: "#17594a", dark: "#8ccdb5" },
  { name: "warn", variable: "--warn", light: "#8a4b08", dark: "#e5ab62" },
  { name: "ruleStrong", variable: "--rule-strong", light: "#8d8a82", dark: "#7d766d" },
] as const

/** What is written and drawn with, and how it stands out in either theme. */
export function Surfaces() {
  const t = useTranslations("design.surface.names")
  const { number } = useFormats()
  const ratio = (colour: string, theme: Theme) =>
    `${number(contrast(colour, surfaces[theme].paper), 1)}:1`
  return (
    <ul className="grid gap-x-8 gap-y-4 text-small sm:grid-cols-2 lg:grid-cols-5">
      {inks.map(({ name, variable, light, dark }) => (
        <li key={name}>
          <span
            aria-hidden="true"
            className="block h-12"
            style={{ background: `var(${variable})` }}
          />
          <span className="mt-1 block font-semibold">{t(name)}</span>
          <code lang="en" className="block text-muted text-note">
            {variable}
          </code>
          <span className="block text-muted text-note">
            {ratio(light, "light")} · {ratio(dark, "dark")}
          </span>
        </li>
      ))}
    </ul>
  )
}
