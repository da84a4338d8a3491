import { type FigureFormat, formatFigure } from "@/lib/format"
import { type ColourKey, markColour } from "./country-colours"
import { bordersNote } from "./geography"
import {
  type CircleInput,
  type MapSize,
  mapSizes,
  middleOf,
  placeCircles,
  WORLD,
  worldGeometry,
} from "./map-layout"
import { SvgLink } from "./SvgLink"

export interface MapCircle {
  iso3: string
  label: string
  value: number
  href?: string
  /** For places that the small-scale map leaves out, such as Singapore. */
  lon?: number
  lat?: number
}

export interface WorldMapProps {
  circles: readonly MapCircle[]
  summary: string
  colour?: ColourKey
  format?: FigureFormat
}

const FONT = 12.5

/** Equal-area world with circles sized by area. Drawn on the server; no script reaches the reader. */
export function WorldMap({ circles, summary, colour = "other", format = "count" }: WorldMapProps) {
  const { projection, land, five, borders } = worldGeometry()
  const placed = circles.flatMap((c) => {
    const place = c.lon !== undefined && c.lat !== undefined ? [c.lon, c.lat] : middleOf(c.iso3)
    const at = place ? projection([place[0] ?? 0, place[1] ?? 0]) : null
    if (!at || c.value <= 0) return []
    const label = `${c.label} ${formatFigure(c.value, format)}`
    return [{ id: c.iso3, x: at[0], y: at[1], value: c.value, label, href: c.href }]
  })
  return (
    <div>
      <div className="chart">
        <svg
          viewBox={`0 0 ${WORLD.width} ${WORLD.height}`}
          width="100%"
          role={placed.some((c) => c.href) ? undefined : "img"}
          aria-label={summary}
        >
          <path d={land} fill="var(--land)" />
          <path d={five} fill="var(--land-near)" />
          <path d={borders} fill="none" stroke="var(--paper)" strokeWidth={0.8} />
          {mapSizes.map((size) => (
            <Circles key={size.name} circles={placed} size={size} colour={colour} />
          ))}
        </svg>
      </div>
      <p className="mt-2 text-note text-muted">{bordersNote} Circles are sized by area.</p>
    </div>
  )
}

interface CirclesProps {
  circles: readonly (CircleInput & { href: string | undefined })[]
  size: MapSize
  colour: ColourKey
}

function Circles({ circles, size, colour }: CirclesProps) {
  const fontSize = FONT * size.scale
  const bounds = { x: 0, y: 0, width: WORLD.width, height: WORLD.height }
  const placed = placeCircles(circles, size, fontSize, bounds)
  const hrefs = new Map(circles.map((c) => [c.id, c.href]))
  return (
    <g className={size.name}>
      {placed.map((c) => (
        <SvgLink key={c.id} href={hrefs.get(c.id)} label={c.label}>
          <circle
            cx={c.x}
            cy={c.y}
            r={c.radius}
            fill={markColour(colour)}
            fillOpacity={0.72}
            stroke="var(--paper)"
            strokeWidth={0.75 * size.scale}
          >
            <title>{c.label}</title>
          </circle>
        </SvgLink>
      ))}
      {placed.map(
        (c) =>
          c.text && (
            <text
              key={c.id}
              x={c.text.x}
              y={c.text.y}
              textAnchor={c.text.anchor}
              className="halo"
              style={{ fontSize, strokeWidth: 3 * size.scale }}
            >
              {c.label}
            </text>
          ),
      )}
    </g>
  )
}
