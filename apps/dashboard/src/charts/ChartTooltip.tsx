import type { ReactNode } from "react"

export interface ChartTooltipProps {
  x: number
  y: number
  /** The width of the drawing, so that the box can turn to the side with room. */
  within: number
  /** Whether the box ends at y instead of beginning there. */
  above?: boolean
  /** Whether it holds something to click on. */
  reachable?: boolean
  children: ReactNode
}

export function ChartTooltip(props: ChartTooltipProps) {
  const { x, y, within, above = false, reachable = false, children } = props
  const turned = x > within / 2
  const widest = Math.min(within, within < 480 ? 216 : 288)
  const offset = Math.max(0, Math.min((turned ? within - x : x) + 12, within - widest))
  return (
    <div
      className={`absolute z-10 w-max rounded-xs border border-rule-strong bg-paper px-3 py-2 text-note text-ink shadow-[0_2px_10px_rgb(0_0_0/0.1)] ${reachable ? "" : "pointer-events-none"} ${above ? "-translate-y-full" : ""}`}
      style={{
        top: y,
        [turned ? "right" : "left"]: offset,
        maxWidth: widest,
      }}
    >
      {children}
    </div>
  )
}
