import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useFormats } from "@/i18n/formats"
import type { FigureFormat, Formats } from "@/lib/format"
import { type ColourKey, markColour } from "./country-colours"
import { MapTips } from "./MapTips"
import {
  type CircleInput,
  type MapSize,
  mapSizes,
  middleOf,
  placeCircles,
  WORLD,
  worldGeometry,
} from "./map-layout"

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

export interface WorldMapProps {
  circles: readonly MapCircle[]
  summary: string
  colour?: ColourKey
  format?: FigureFormat
}

const FONT = 12.5

/** A map's size, however wide it is drawn. */
type Sized = Pick<MapSize, "most" | "labels"> & { name: string; scale: number }

interface Mark extends CircleInput {
  href: string | undefined
  colour: ColourKey
  detail: string | undefined
}

function marksOf(
  { circles, colour = "other", format = "count" }: Omit<WorldMapProps, "summary">,
  projection: ReturnType<typeof worldGeometry>["projection"],
  formats: Formats,
): Mark[] {
  return circles.flatMap((c): Mark[] => {
    const place = c.lon !== undefined && c.lat !== undefined ? [c.lon, c.lat] : middleOf(c.iso3)
    const at = place ? projection([place[0] ?? 0, place[1] ?? 0]) : null
    if (!at || c.value <= 0) return []
    const label = `${c.label} ${formats.figure(c.value, format)}`
    const { value, href, detail } = c
    return [
      { id: c.iso3, x: at[0], y: at[1], value, label, href, detail, colour: c.colour ?? colour },
    ]
  })
}

/** Equal-area world with circles sized by area. Drawn on the server; the script only shows what a circle is. */
export function WorldMap(props: WorldMapProps) {
  const { summary } = props
  const t = useTranslations("charts.map")
  const formats = useFormats()
  const { projection, land, five, borders } = worldGeometry()
  const marks = marksOf(props, projection, formats)
  const leads = marks.some((mark) => mark.href)
  return (
    <div>
      <div className="chart">
        <MapTips>
          <svg
            viewBox={`0 0 ${WORLD.width} ${WORLD.height}`}
            width="100%"
            role={leads ? "group" : "img"}
            aria-label={leads ? `${summary} ${t("hint")}` : summary}
          >
            <path d={land} fill="var(--land)" />
            <path d={five} fill="var(--land-near)" />
            <path d={borders} fill="none" stroke="var(--paper)" strokeWidth={0.8} />
            {mapSizes.map((size) => (
              <Circles key={size.name} marks={marks} size={size} />
            ))}
          </svg>
        </MapTips>
      </div>
      <p className="mt-2 text-note text-muted">
        {t("borders")} {t("area")}
      </p>
    </div>
  )
}

/** The same map as a picture of its own, without links, this many pixels wide. */
export function worldMapPicture(circles: readonly MapCircle[], width: number, formats: Formats) {
  const { projection, land, five, borders } = worldGeometry()
  const marks = marksOf({ circles }, projection, formats)
  const shrink = width / WORLD.width
  const size = mapSizes.findLast((s) => WORLD.width / s.scale <= width) ?? mapSizes[0]
  return {
    height: WORLD.height * shrink,
    marks: (
      <g transform={`scale(${shrink})`}>
        <path d={land} fill="var(--land)" />
        <path d={five} fill="var(--land-near)" />
        <path d={borders} fill="none" stroke="var(--paper)" strokeWidth={0.8} />
        <Circles
          marks={marks.map(({ href: _href, ...mark }) => ({ ...mark, href: undefined }))}
          size={{ ...size, scale: WORLD.width / width }}
        />
      </g>
    ),
  }
}

function Circles({ marks, size }: { marks: readonly Mark[]; size: Sized }) {
  const fontSize = FONT * size.scale
  const bounds = { x: 0, y: 0, width: WORLD.width, height: WORLD.height }
  const placed = placeCircles(marks, size, fontSize, bounds)
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  return (
    <g className={size.name}>
      {placed.map((c, index) => {
        const mark = byId.get(c.id)
        return (
          <MarkLink key={c.id} mark={mark} first={index === 0}>
            <circle
              cx={c.x}
              cy={c.y}
              r={c.radius}
              fill={markColour(mark?.colour ?? "other")}
              fillOpacity={0.72}
              stroke="var(--paper)"
              strokeWidth={0.75 * size.scale}
            />
          </MarkLink>
        )
      })}
      {placed.map(
        (c) =>
          c.text && (
            <text
              key={c.id}
              x={c.text.x}
              y={c.text.y}
              textAnchor={c.text.anchor}
              className="halo pointer-events-none"
              style={{ fontSize, strokeWidth: 3 * size.scale }}
            >
              {c.label}
            </text>
          ),
      )}
    </g>
  )
}

interface MarkLinkProps {
  mark: Mark | undefined
  /** The one that Tab reaches; arrow keys go on from it. */
  first: boolean
  children: ReactNode
}

function MarkLink({ mark, first, children }: MarkLinkProps) {
  const tip = { "data-tip": mark?.label, "data-tip-more": mark?.detail }
  if (!mark?.href) return <g {...tip}>{children}</g>
  const name = mark.detail ? `${mark.label}: ${mark.detail}` : mark.label
  return (
    <a href={mark.href} aria-label={name} tabIndex={first ? 0 : -1} {...tip}>
      {children}
    </a>
  )
}
