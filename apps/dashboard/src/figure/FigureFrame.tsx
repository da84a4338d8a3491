import type { ReactNode } from "react"
import { ChartFrame } from "@/ui/ChartFrame"
import { SourceLine } from "@/ui/SourceLine"
import type { Figure } from "./figure"

export interface FigureFrameProps {
  figure: Figure
  chart: ReactNode
  table: ReactNode
  size?: "large" | "small"
  level?: "h2" | "h3"
}

/** A figure on a page: title, chart or table, notes, sources, and what can be taken along. */
export function FigureFrame({ figure, chart, table, size, level }: FigureFrameProps) {
  const sources = figure.sources.map(({ title, url, licence }) => ({
    name: title,
    ...(url ? { href: url } : {}),
    ...(licence ? { licence } : {}),
  }))
  return (
    <ChartFrame
      title={figure.title}
      subtitle={figure.subtitle}
      {...(size ? { size } : {})}
      {...(level ? { level } : {})}
      chart={chart}
      table={table}
      source={
        <>
          {figure.notes.map((note) => (
            <p key={note} className="mb-1 text-muted text-note">
              {note}
            </p>
          ))}
          <SourceLine
            sources={sources}
            {...(figure.release ? { release: figure.release.version } : {})}
          />
        </>
      }
    />
  )
}
