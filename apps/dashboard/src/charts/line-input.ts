import type { FigureFormat } from "@/lib/format"
import type { ColourKey } from "./country-colours"

export interface LinePoint {
  x: number
  y: number | null
  /** An estimate, or a total with parts missing: hollow point, dashed segment. */
  dashed?: boolean
  note?: string
}

export interface LineSeries {
  id: string
  label: string
  colour: ColourKey
  points: readonly LinePoint[]
}

export interface LineMarker {
  /**
   * A year with its fraction, on the axis of the years' totals: the middle of 2024 stands at 2024, where
   * the total of 2024 stands, and what happened in a year lies within half a year of its point.
   */
  x: number
  label: string
  seriesId?: string
  href?: string
}

export interface LineBreak {
  x: number
  label: string
}

/** A value that the lines are read against: 100 for an index, 1 for a ratio. */
export interface LineLevel {
  y: number
  label: string
}

/** A place on a line that has something to say. */
export interface LineCallout {
  x: number
  seriesId: string
  label: string
}

/** A sentence on a year, said where its figures are read out. */
export interface LineRemark {
  x: number
  text: string
}

export interface LineInput {
  series: readonly LineSeries[]
  markers?: readonly LineMarker[]
  breaks?: readonly LineBreak[]
  levels?: readonly LineLevel[]
  callouts?: readonly LineCallout[]
  remarks?: readonly LineRemark[]
  /** Two lines by id: the space between them is tinted. */
  band?: readonly [string, string]
  format?: FigureFormat
  /** A logarithmic axis has no zero, and no place for what is not above zero. */
  scale?: "linear" | "log"
}

export interface LineFrame {
  width: number
  height: number
  /** Values that the axis must hold besides its own: how panels share one axis. */
  shareValues?: readonly number[]
  shareYears?: readonly [number, number]
  /** Small panels: two ticks an axis, no values at the line ends. */
  compact?: boolean
}
