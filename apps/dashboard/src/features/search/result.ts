/** Something that can be opened, in the reader's language. */
export interface Result {
  id: string
  label: string
  /** What tells it from others; empty where its name does. */
  note: string
  href: string
}

export interface ResultGroup {
  id: string
  label: string
  /** How many there are in all. */
  total: number
  results: Result[]
}

/** What the palette asks the server for. */
export interface Suggestions {
  views: Result[]
  groups: ResultGroup[]
}
