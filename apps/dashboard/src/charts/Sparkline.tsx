import { type ColourKey, markColour } from "./country-colours"
import { linePieces, lonePoints } from "./line-path"

export interface SparklinePoint {
  x: number
  y: number | null
}

export interface SparklineProps {
  points: readonly SparklinePoint[]
  colour: ColourKey
  /** One sentence for those who cannot see it. */
  summary: string
}

const WIDTH = 240
const HEIGHT = 64
const ROOM = 5

/** The line of one measure, small: from zero where zero is near, its last point marked, its first and last year named. */
export function Sparkline({ points, colour, summary }: SparklineProps) {
  const known = points.flatMap((p) => (p.y === null ? [] : [{ x: p.x, y: p.y }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  const low = Math.min(0, ...known.map((p) => p.y))
  const high = Math.max(0, ...known.map((p) => p.y))
  const x = (year: number) =>
    ROOM + ((year - first.x) / Math.max(1, last.x - first.x)) * (WIDTH - 2 * ROOM)
  const y = (value: number) =>
    HEIGHT - ROOM - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * ROOM)
  const placed = points.map((p) => ({ x: x(p.x), y: p.y === null ? null : y(p.y) }))
  const { solid } = linePieces(placed)
  const end = { x: x(last.x), y: y(last.y) }
  const dots = [
    ...lonePoints(placed).flatMap((p) => (p.y === null ? [] : [{ x: p.x, y: p.y }])),
    end,
  ]
  return (
    <div className="chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`}
        width="100%"
        role="img"
        aria-label={summary}
        className="max-w-88"
      >
        <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} className="baseline" />
        <path
          d={solid}
          fill="none"
          stroke={markColour(colour)}
          strokeWidth={1.75}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        {dots.map((dot) => (
          <circle key={`${dot.x}`} cx={dot.x} cy={dot.y} r={2.75} fill={markColour(colour)} />
        ))}
        <text x={ROOM} y={HEIGHT + 14} className="axis-text">
          {first.x}
        </text>
        {last.x !== first.x && (
          <text x={WIDTH - ROOM} y={HEIGHT + 14} textAnchor="end" className="axis-text">
            {last.x}
          </text>
        )}
      </svg>
    </div>
  )
}
