export type Role = "VIEWER" | "EDITOR" | "ADMIN"
export type TokenScope = "READ" | "WRITE" | "IMPORT" | "ADMIN"

export interface ScopeChoice {
  value: TokenScope
  label: string
}

const reading: ScopeChoice = { value: "READ", label: "read" }
const editing: readonly ScopeChoice[] = [
  { value: "WRITE", label: "record and correct" },
  { value: "IMPORT", label: "load files" },
]
const managing: ScopeChoice = { value: "ADMIN", label: "invite and see accounts" }

/** What an account of this role may let a token do. */
export function scopesOf(role: Role): readonly ScopeChoice[] {
  if (role === "VIEWER") return [reading]
  return role === "EDITOR" ? [reading, ...editing] : [reading, ...editing, managing]
}

/** "read, load files". */
export function scopeWords(scopes: readonly TokenScope[]): string {
  return scopesOf("ADMIN")
    .filter(({ value }) => scopes.includes(value))
    .map(({ label }) => label)
    .join(", ")
}
