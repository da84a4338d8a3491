export type ImportCode =
  | "ALREADY_ROLLED_BACK"
  | "ARCHIVE_REFUSED"
  | "BAD_CSV"
  | "BAD_JSON"
  | "BAD_MAPPING"
  | "CHANGED_SINCE"
  | "CLASSIFICATION_NEEDED"
  | "EMPTY_FILE"
  | "ENTRY_NEEDED"
  | "FILE_UNREADABLE"
  | "MAPPING_NEEDED"
  | "MISSING_COLUMN"
  | "NOT_AN_IMPORT"
  | "NOT_UTF8"
  | "REFERENCE_GONE"
  | "REPEATED_COLUMN"
  | "REPORT_REFUSED"
  | "SOURCE_NEEDED"
  | "SOURCE_REFUSED"
  | "STOPPED"
  | "TOO_LARGE"
  | "TOO_MANY_REFUSED"
  | "UNKNOWN_FORMAT"
  | "URL_REFUSED"

export interface Place {
  file?: string
  line?: number
  column?: string
}

function where({ file, line, column }: Place): string {
  const parts = [file, line && `line ${line}`, column && `column ${column}`].filter(Boolean)
  return parts.length > 0 ? `${parts.join(", ")}: ` : ""
}

/** A file, or what was asked for with it, that cannot be imported; the data are as they were. */
export class ImportError extends Error {
  readonly code: ImportCode
  readonly place: Place

  constructor(code: ImportCode, message: string, place: Place = {}) {
    super(`${where(place)}${message}`)
    this.name = "ImportError"
    this.code = code
    this.place = place
  }
}

/** A cell as it is shown to people: one line, and no commands to their terminal. */
export function shown(value: string): string {
  const text = value.replace(/\p{Cc}/gu, " ")
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
