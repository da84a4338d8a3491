import type { Formats } from "@/lib/format"
import { markColour } from "./country-colours"
import { mapSizes, placeCircles, WORLD, worldGeometry } from "./map-layout"
import { Labels, Land, labelSize, type MapCircle, marksOf } from "./world-marks"

/** The world map as a picture of its own, without links, this many pixels wide. */
export function worldMapPicture(circles: readonly MapCircle[], width: number, formats: Formats) {
  const { projection, ...shapes } = worldGeometry()
  const scale = WORLD.width / width
  const size = mapSizes.findLast((s) => s.scale >= scale) ?? mapSizes[0]
  const marks = marksOf(circles, projection, formats)
  const colours = new Map(marks.map((mark) => [mark.id, mark.colour]))
  const bounds = { x: 0, y: 0, ...WORLD }
  const placed = placeCircles(marks, { ...size, scale }, labelSize * scale, bounds)
  return {
    height: WORLD.height / scale,
    marks: (
      <g transform={`scale(${1 / scale})`}>
        <Land {...shapes} />
        {placed.map((c) => (
          <circle
            key={c.id}
            cx={c.x}
            cy={c.y}
            r={c.radius}
            fill={markColour(colours.get(c.id) ?? "other")}
            fillOpacity={0.72}
            stroke="var(--paper)"
            strokeWidth={0.75 * scale}
          />
        ))}
        <Labels circles={placed} scale={scale} />
      </g>
    ),
  }
}
