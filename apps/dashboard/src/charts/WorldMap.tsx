import { useTranslations } from "next-intl"
import type { CSSProperties, ReactNode } from "react"
import { useFormats } from "@/i18n/formats"
import type { FigureFormat } from "@/lib/format"
import { Anchor } from "@/ui/Anchor"
import { type ColourKey, markColour } from "./country-colours"
import { MapTips } from "./MapTips"
import { mapSizes, placeCircles, WORLD, worldGeometry } from "./map-layout"
import { Labels, Land, labelSize, type MapCircle, type Mark, marksOf } from "./world-marks"

export type { MapCircle } from "./world-marks"

export interface WorldMapProps {
  circles: readonly MapCircle[]
  summary: string
  colour?: ColourKey
  format?: FigureFormat
}

/** Equal-area world with circles sized by area. Drawn on the server; the script only shows what a circle is. */
export function WorldMap({ circles, summary, ...rest }: WorldMapProps) {
  const t = useTranslations("charts.map")
  const formats = useFormats()
  const { projection, ...shapes } = worldGeometry()
  const marks = marksOf(circles, projection, formats, rest)
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
            <Land {...shapes} />
            <Discs marks={marks} />
            {mapSizes.map(({ name, scale, ...size }) => {
              const fontSize = labelSize * scale
              const bounds = { x: 0, y: 0, ...WORLD }
              return (
                <g key={name} className={name}>
                  <Labels
                    circles={placeCircles(marks, { ...size, scale }, fontSize, bounds)}
                    scale={scale}
                  />
                </g>
              )
            })}
          </svg>
        </MapTips>
      </div>
      <p className="mt-2 text-note text-muted">
        {t("borders")} {t("area")}
      </p>
    </div>
  )
}

/** A custom property, which React's types do not know. */
const share = (value: number) => ({ "--share": Math.round(value * 1000) / 1000 }) as CSSProperties

/** One circle serves every width: the stylesheet sizes it by its share of the largest, as mapSizes do the labels. */
function Discs({ marks }: { marks: readonly Mark[] }) {
  const most = Math.max(1e-9, ...marks.map((mark) => mark.value))
  const largestFirst = marks.toSorted((a, b) => b.value - a.value)
  return largestFirst.map((mark, index) => (
    <MarkLink key={mark.id} mark={mark} first={index === 0}>
      <circle
        cx={mark.x}
        cy={mark.y}
        className="map-disc"
        fill={markColour(mark.colour)}
        style={share(Math.sqrt(mark.value / most))}
      />
    </MarkLink>
  ))
}

interface MarkLinkProps {
  mark: Mark
  /** The one that Tab reaches; arrow keys go on from it. */
  first: boolean
  children: ReactNode
}

function MarkLink({ mark, first, children }: MarkLinkProps) {
  const tip = { "data-tip": mark.label, "data-tip-more": mark.detail }
  if (!mark.href) return <g {...tip}>{children}</g>
  const name = mark.detail ? `${mark.label}: ${mark.detail}` : mark.label
  return (
    <Anchor href={mark.href} aria-label={name} tabIndex={first ? 0 : -1} {...tip}>
      {children}
    </Anchor>
  )
}
