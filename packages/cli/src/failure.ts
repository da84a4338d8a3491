/** Something that the person at the keyboard can put right: shown as its message alone. */
export class Failure extends Error {}

export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof AggregateError && error.message === "") {
    return error.errors.map(explain).join("; ")
  }
  return error.message
}
