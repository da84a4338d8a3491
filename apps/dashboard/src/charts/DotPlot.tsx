import { type DotLayout, type DotPanel, dotLayout, type PlacedGroup } from "./dot-layout"

export interface DotPlotProps {
  panels: readonly DotPanel[]
  /** What the picture shows, for those who do not see it. */
  summary: string
  /** Language of the titles, where it is not the page's. */
  lang?: string
}

const sizes = [
  { name: "at-narrow", width: 320 },
  { name: "at-mid", width: 500 },
  { name: "at-wide", width: 720 },
] as const

/** Values of several sources side by side, each a dot, against what was claimed. */
export function DotPlot({ panels, summary, lang }: DotPlotProps) {
  return (
    <div className="chart">
      {sizes.map(({ name, width }) => {
        const layout = dotLayout(panels, width)
        return (
          <svg
            key={name}
            className={`${name} max-w-[46rem]`}
            viewBox={`0 0 ${width} ${layout.height}`}
            width="100%"
            role="img"
            aria-label={summary}
          >
            <DotMarks layout={layout} lang={lang} />
          </svg>
        )
      })}
    </div>
  )
}

/** The drawing alone, for a page and for a picture of its own. */
export function DotMarks({ layout, lang }: { layout: DotLayout; lang?: string | undefined }) {
  return layout.groups.map((group, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is made once; two groups may share a title
    <Group key={index} group={group} layout={layout} lang={lang} />
  ))
}

function Group(props: { group: PlacedGroup; layout: DotLayout; lang: string | undefined }) {
  const { group, layout, lang } = props
  const { track, width } = layout
  const { claimed, rows, zero } = group
  return (
    <g>
      {group.title.map(({ y, text }) => (
        <text key={y} x={0} y={y} lang={lang} style={{ fontWeight: 600 }}>
          {text}
        </text>
      ))}
      {rows.map(({ y }) => (
        <line key={y} className="grid" x1={track.left} x2={track.right} y1={y} y2={y} />
      ))}
      {zero !== null && rows[0] && (
        <line
          className="baseline"
          x1={zero}
          x2={zero}
          y1={rows[0].y - 10}
          y2={(rows.at(-1)?.y ?? 0) + 10}
        />
      )}
      {claimed && (
        <>
          <line
            x1={claimed.x}
            x2={claimed.x}
            y1={claimed.labelY + 4}
            y2={claimed.bottom}
            stroke="var(--warn)"
            strokeWidth={2}
          />
          <text
            x={claimed.labelX}
            y={claimed.labelY}
            textAnchor="middle"
            style={{ fill: "var(--warn)", fontSize: 12 }}
          >
            {claimed.text}
          </text>
        </>
      )}
      {rows.map((row) => (
        <g key={row.y}>
          <text className="axis-text" x={0} y={row.y + 4}>
            {row.label}
          </text>
          <Dots row={row} />
          <text x={width} y={row.y + 4.5} textAnchor="end" style={{ fontWeight: 600 }}>
            {row.value}
          </text>
        </g>
      ))}
    </g>
  )
}

function Dots({ row: { y, dots } }: { row: PlacedGroup["rows"][number] }) {
  const xs = dots.map(({ x }) => x)
  return (
    <>
      {dots.length > 1 && (
        <line
          x1={Math.min(...xs)}
          x2={Math.max(...xs)}
          y1={y}
          y2={y}
          stroke="var(--ink-muted)"
          strokeWidth={1.5}
        />
      )}
      {dots.map(({ x, hollow, minor, label }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is made once; two dots may share a place
        <g key={index}>
          <circle
            cx={x}
            cy={y}
            r={minor ? 3.5 : 5}
            fill={hollow ? "var(--paper)" : "var(--ink)"}
            stroke="var(--ink)"
            strokeWidth={1.75}
          />
          {label && (
            <text
              className="axis-text halo"
              x={label.x}
              y={y - 10}
              textAnchor="middle"
              style={{ fontSize: 11 }}
            >
              {label.text}
            </text>
          )}
        </g>
      ))}
    </>
  )
}
