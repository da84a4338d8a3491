import { markColour } from "./country-colours"
import { textWidth } from "./label-layout"
import { type PairBarsInput, type PairBarsItem, scaleTop, thickness } from "./pair-bars"

const [row, yearWidth, valueWidth, size] = [66, 40, 100, 13] as const

/** A name in the room beside the change; what does not fit is cut. */
function cut(text: string, room: number): string {
  if (textWidth(text, size) <= room) return text
  let kept = text
  while (kept.length > 1 && textWidth(`${kept}…`, size) > room) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}

function Pair(props: {
  item: PairBarsItem
  y: number
  width: number
  top: number
  colour: string
}) {
  const { item, y, width, top, colour } = props
  const room = width - yearWidth - valueWidth
  const name = item.note ? `${item.label} ${item.note}` : item.label
  return (
    <g>
      <text x={0} y={y + 14}>
        {cut(name, width - textWidth(item.change, size) - 24)}
      </text>
      <text x={width} y={y + 14} textAnchor="end" className="end-label">
        {item.change}
      </text>
      {item.bars.map((bar, at) => {
        const middle = y + 28 + at * 17
        const height = thickness[at] ?? thickness[0]
        const fill = at === 0 ? "var(--rule-strong)" : colour
        return (
          <g key={`${bar.label} ${thickness[at]}`}>
            <text x={0} y={middle + 4} className="axis-text">
              {bar.label}
            </text>
            {bar.value !== null && (
              <rect
                x={yearWidth}
                y={middle - height / 2}
                width={Math.max(1, (bar.value / top) * room)}
                height={height}
                fill={bar.hollow ? "var(--paper)" : fill}
                stroke={bar.hollow ? fill : "none"}
                strokeWidth={1.5}
              />
            )}
            <text x={width} y={middle + 4} textAnchor="end" className="axis-text">
              {bar.text}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** The list of pairs as a picture of its own. */
export function pairBarsPicture({ items, colour }: PairBarsInput, width: number) {
  const top = scaleTop(items)
  return {
    height: Math.max(row, items.length * row - 8),
    marks: items.map((item, index) => (
      <Pair
        key={item.id}
        item={item}
        y={index * row}
        width={width}
        top={top}
        colour={markColour(colour)}
      />
    )),
  }
}
