import { useTranslations } from "next-intl"
import { useFormats } from "@/i18n/formats"
import type { FigureFormat } from "@/lib/format"
import { Link } from "@/ui/Link"
import { LineDrawing } from "./LineDrawing"
import { type LineFrame, type LineSeries, lineLayout, yearsOf } from "./line-layout"

export interface SmallPanel {
  id: string
  title: string
  href?: string
  /** One sentence for those who cannot see the panel. */
  summary: string
  series: readonly LineSeries[]
}

export interface SmallMultiplesProps {
  panels: readonly SmallPanel[]
  format?: FigureFormat
  /** Each panel its own height of axis: for comparing lines within a panel, not between panels. */
  ownScale?: boolean
}

/** Two drawings a panel; the stylesheet shows the one whose type stays readable. */
const sizes = [
  { name: "panel-small", width: 212, height: 150 },
  { name: "panel-large", width: 312, height: 180 },
] as const

interface PanelProps {
  panel: SmallPanel
  format: FigureFormat
  frame: Omit<LineFrame, "width" | "height">
}

function Panel({ panel: { series, summary }, format, frame }: PanelProps) {
  const formats = useFormats()
  const t = useTranslations("charts.panels")
  if (series.every((line) => line.points.length === 0))
    return <p className="mt-3 text-muted text-small">{t("none")}</p>
  return (
    <div className="chart mt-1">
      {sizes.map(({ name, width, height }) => (
        <svg
          key={name}
          className={name}
          viewBox={`0 0 ${width} ${height}`}
          width="100%"
          role="img"
          aria-label={summary}
        >
          <LineDrawing
            layout={lineLayout({ series, format }, { ...frame, width, height }, formats)}
          />
        </svg>
      ))}
    </div>
  )
}

/** Small line charts on shared years and, unless each has its own, one shared scale. */
export function SmallMultiples({ panels, format = "usd", ownScale = false }: SmallMultiplesProps) {
  const all = panels.flatMap((p) => p.series)
  const years = yearsOf(all)
  const frame = {
    compact: true,
    ...(ownScale
      ? {}
      : { shareValues: all.flatMap((s) => s.points.flatMap((p) => (p.y === null ? [] : [p.y]))) }),
    shareYears: [years[0] ?? 0, years.at(-1) ?? 1] as const,
  }
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-x-5 gap-y-6">
      {panels.map((panel) => (
        <li key={panel.id} className="max-w-88 min-w-0">
          <p className="font-semibold text-small">
            {panel.href ? (
              <Link href={panel.href} className="link">
                {panel.title}
              </Link>
            ) : (
              panel.title
            )}
          </p>
          <Panel panel={panel} format={format} frame={frame} />
        </li>
      ))}
    </ul>
  )
}
