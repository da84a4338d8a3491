import type { ReactNode } from "react"
import type { LineInput } from "@/charts/line-layout"
import type { Formats } from "@/lib/format"

/** A cell as a program reads it: amounts are exact decimals written as text. */
export type Cell = string | number | boolean | null

export interface FigureColumn {
  /** Its name in CSV, JSON Lines and Parquet: snake_case, English in every language. */
  name: string
  /** Its heading on the page, in the reader's language. */
  header: string
  type: "text" | "integer" | "decimal" | "day" | "boolean"
}

export interface FigureSource {
  key: string
  title: string
  url: string | null
  licence: string | null
  /** The day it was retrieved. */
  retrievedOn: string | null
}

/** What a figure draws; null where it is a table only. */
export type Drawing =
  | { kind: "lines"; input: LineInput }
  /** On one scale, unless each has its own: then lines are compared within a panel, not between panels. */
  | { kind: "panels"; panels: readonly { title: string; input: LineInput }[]; ownScale?: boolean }
  /** Any other picture: SVG without hooks, in the classes and colours of charts/, drawn to a width in pixels. */
  | { kind: "picture"; draw: (width: number, formats: Formats) => Picture }

export interface Picture {
  height: number
  marks: ReactNode
}

/**
 * A view of the data, made of its address alone: page, embed, SVG, PNG, CSV and Parquet all come from one
 * of these, so that none can show other figures than the next.
 */
export interface Figure {
  /** Names its routes: the figure "trade" is at /trade, /trade.csv, /embed/trade. Lower case, digits, hyphens. */
  name: string
  /** The figure's path and query, canonical, without release and language: made of it again, it is the same. */
  address: string
  /** The page that shows it, where that is not its address: a country's chart is on the country's page. */
  page?: string
  /** The finding, as a sentence. */
  title: string
  /** Measure, unit, basis. */
  subtitle: string
  /** What a reader must know of the figures, each a sentence. */
  notes: readonly string[]
  /** What the picture shows, for those who do not see it. */
  summary: string
  drawing: Drawing | null
  columns: readonly FigureColumn[]
  rows: readonly Record<string, Cell>[]
  sources: readonly FigureSource[]
  release: { version: string; publishedAt: string } | null
  question: Question
}

/** The query that the API answered, complete, and its variables. */
export interface Question {
  document: string
  variables: Record<string, unknown>
  /**
   * Where its rows are in the answer, lists marked: "tradeSeries.series[].points[]". Copied code makes a
   * data frame of them, with what stands beside a list in each of its rows.
   */
  rows?: string
}

/** What a page's address says behind the question mark. */
export type SearchParams = Record<string, string | string[] | undefined>

/** How a feature makes a figure of an address; of an empty one, a view that is worth showing. */
export type FigureMaker = (search: SearchParams) => Promise<Figure>
