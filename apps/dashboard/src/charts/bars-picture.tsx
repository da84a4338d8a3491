import type { Formats } from "@/lib/format"
import type { BarListItem } from "./BarList"
import { markColour } from "./country-colours"

const [row, rankWidth] = [34, 44] as const

/** A ranking as a picture of its own: name and figure over each bar, as the list has them. */
export function barsPicture(items: readonly BarListItem[], width: number, formats: Formats) {
  const most = Math.max(1e-9, ...items.map((item) => item.value))
  const room = width - rankWidth
  return {
    height: items.length * row,
    marks: items.map((item, index) => {
      const y = index * row
      return (
        <g key={item.id}>
          <text x={0} y={y + 16} className="axis-text">
            {item.rank}
            {item.tied ? " =" : ""}
          </text>
          <text x={rankWidth} y={y + 16}>
            {item.label}
          </text>
          <text x={width} y={y + 16} textAnchor="end" className="end-label">
            {formats.figure(item.value, "count")}
          </text>
          <rect x={rankWidth} y={y + 24.5} width={room} height={1} fill="var(--rule)" />
          <rect
            x={rankWidth}
            y={y + 22}
            width={Math.max(1, (item.value / most) * room)}
            height={6}
            fill={markColour(item.colour ?? "other")}
          />
        </g>
      )
    }),
  }
}
