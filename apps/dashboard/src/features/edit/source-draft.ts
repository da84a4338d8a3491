/** Where an edit comes from, as it is typed. */
export interface SourceDraft {
  /** Keep: a correction leaves the row's source as it is. */
  kind: "keep" | "known" | "document"
  key: string
  title: string
  url: string
  retrievedOn: string
}

/** The API's SourceInput; null for a correction that cites nothing new. */
export function sourceInput({ kind, key, title, url, retrievedOn }: SourceDraft) {
  if (kind === "keep") return null
  if (kind === "known") return { key }
  return { document: { title, url, ...(retrievedOn ? { retrievedOn } : {}) } }
}

/** The fields of a source that must be filled in and are not. */
export function missingInSource({ kind, key, title, url }: SourceDraft): string[] {
  if (kind === "known") return key === "" ? ["source.key"] : []
  if (kind === "keep") return []
  return [
    ...(title.trim() === "" ? ["source.document.title"] : []),
    ...(url.trim() === "" ? ["source.document.url"] : []),
  ]
}
