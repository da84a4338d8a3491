import type { ReactNode } from "react"
import { isShared, readAddress } from "@/lib/address"
import { publicUrl } from "@/lib/env"
import { ChartFrame } from "@/ui/ChartFrame"
import { FigureActions } from "./FigureActions"
import { FigureSource } from "./FigureSource"
import type { Figure } from "./figure"
import { pageOf, withParams } from "./forms"

export interface FigureFrameProps {
  figure: Figure
  /** What stands above it where the page has said its title already; it is cited by its title all the same. */
  heading?: string
  chart: ReactNode
  table: ReactNode
  size?: "large" | "small"
  level?: "h2" | "h3"
  /** What a page adds to the menu of links: saved views, short links. */
  links?: ReactNode
}

/** A figure on a page: title, chart or table, notes, sources, and what can be taken along. */
export async function FigureFrame(props: FigureFrameProps) {
  const { figure, heading = figure.title, chart, table, size, level, links } = props
  const release = (await readAddress()).searchParams.get("release")
  return (
    <ChartFrame
      title={heading}
      subtitle={figure.subtitle}
      {...(size ? { size } : {})}
      {...(level ? { level } : {})}
      chart={chart}
      table={table}
      source={
        <FigureSource
          figure={figure}
          address={publicUrl() + withParams(pageOf(figure), { release })}
        />
      }
      // What can be taken along are addresses that ask for an account.
      actions={
        (await isShared()) ? null : (
          <FigureActions figure={figure} release={release} links={links} />
        )
      }
    />
  )
}
