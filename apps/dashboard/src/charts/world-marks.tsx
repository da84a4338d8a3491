import type { FigureFormat, Formats } from "@/lib/format"
import type { ColourKey } from "./country-colours"
import { type CircleInput, middleOf, type PlacedCircle, type worldGeometry } from "./map-layout"

export interface MapCircle {
  iso3: string
  label: string
  value: number
  href?: string
  colour?: ColourKey
  /** A second line of what hover and focus show. */
  detail?: string
  /** For places that the small-scale map leaves out, such as Singapore. */
  lon?: number
  lat?: number
}

export interface Mark extends CircleInput {
  href: string | undefined
  colour: ColourKey
  detail: string | undefined
}

type Geometry = ReturnType<typeof worldGeometry>

const round = (value: number) => Math.round(value * 10) / 10

/** Circles where they stand on the map; those without a place or a value are left out. */
export function marksOf(
  circles: readonly MapCircle[],
  projection: Geometry["projection"],
  formats: Formats,
  { colour = "other", format = "count" }: { colour?: ColourKey; format?: FigureFormat } = {},
): Mark[] {
  return circles.flatMap((c): Mark[] => {
    const place = c.lon !== undefined && c.lat !== undefined ? [c.lon, c.lat] : middleOf(c.iso3)
    const at = place ? projection([place[0] ?? 0, place[1] ?? 0]) : null
    if (!at || c.value <= 0) return []
    const { value, href, detail } = c
    const label = `${c.label} ${formats.figure(value, format)}`
    const [x, y] = at.map(round) as [number, number]
    return [{ id: c.iso3, x, y, value, label, href, detail, colour: c.colour ?? colour }]
  })
}

export function Land({ land, five, borders }: Omit<Geometry, "projection">) {
  return (
    <>
      <path d={land} fill="var(--land)" />
      <path d={five} fill="var(--land-near)" />
      <path d={borders} fill="none" stroke="var(--paper)" strokeWidth={0.8} />
    </>
  )
}

export const labelSize = 12.5

/** Names of the circles that have room for one. */
export function Labels({ circles, scale }: { circles: readonly PlacedCircle[]; scale: number }) {
  return circles.map(
    (c) =>
      c.text && (
        <text
          key={c.id}
          x={round(c.text.x)}
          y={round(c.text.y)}
          textAnchor={c.text.anchor}
          className="halo pointer-events-none"
          style={{ fontSize: labelSize * scale, strokeWidth: 3 * scale }}
        >
          {c.label}
        </text>
      ),
  )
}
