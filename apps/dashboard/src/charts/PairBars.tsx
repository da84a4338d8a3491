import { markColour } from "./country-colours"
import {
  type PairBar,
  type PairBarsInput,
  type PairBarsItem,
  scaleTop,
  thickness,
} from "./pair-bars"

interface BarProps {
  bar: PairBar
  at: 0 | 1
  top: number
  colour: string
}

/** A year, its bar on the scale of all, its figure. */
function Bar({ bar, at, top, colour }: BarProps) {
  const height = thickness[at]
  const share = bar.value === null ? null : Math.max(0.3, (bar.value / top) * 100)
  return (
    <>
      <span className="tabular text-muted text-note">{bar.label}</span>
      <svg
        aria-hidden="true"
        className="h-2 w-full self-center"
        preserveAspectRatio="none"
        viewBox="0 0 100 8"
      >
        {share !== null && (
          <rect
            y={4 - height / 2}
            width={share}
            height={height}
            fill={bar.hollow ? "var(--paper)" : colour}
            stroke={bar.hollow ? colour : "none"}
            strokeWidth={bar.hollow ? 1.5 : 0}
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <span className="tabular text-right text-note">{bar.text}</span>
    </>
  )
}

function Item({ item, top, colour }: { item: PairBarsItem; top: number; colour: string }) {
  const [before, after] = item.bars
  return (
    <li className="py-2.5">
      <div className="flex items-baseline justify-between gap-x-4">
        <span className="min-w-0">
          {item.label}
          {item.note && <span className="text-muted text-note"> {item.note}</span>}
        </span>
        <span className="tabular shrink-0 text-right font-semibold">{item.change}</span>
      </div>
      <div className="mt-1 grid grid-cols-[2.25rem_minmax(0,1fr)_6.5rem] items-baseline gap-x-2">
        <Bar bar={before} at={0} top={top} colour="var(--rule-strong)" />
        <Bar bar={after} at={1} top={top} colour={colour} />
      </div>
    </li>
  )
}

/** The same things at two times, as a list: two bars each, what changed beside the name. */
export function PairBars({ items, colour, summary }: PairBarsInput & { summary: string }) {
  const top = scaleTop(items)
  return (
    <ol aria-label={summary} className="max-w-4xl text-small">
      {items.map((item) => (
        <Item key={item.id} item={item} top={top} colour={markColour(colour)} />
      ))}
    </ol>
  )
}
