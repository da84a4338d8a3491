/** What a form holds of a row: the fields of the API's input, every one with a value. */
export type Values = Record<string, string | boolean | string[] | null>

/** An input of the API with a value in every field; only those that may be empty are null. */
export type Filled<Input, Empty extends keyof Input = never> = {
  [F in keyof Input]-?: F extends Empty ? Exclude<Input[F], undefined> : NonNullable<Input[F]>
}

/** Of a row, the fields that a form has: a reply holds more, such as the names of types. */
export function fieldsOf<V extends Values>(form: V, row: V): V {
  return Object.fromEntries(Object.keys(form).map((field) => [field, row[field]])) as V
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The fields that an editor changed. */
export function changedFields<V extends Values>(base: V, draft: V): Partial<V> {
  const changed = Object.entries(draft).filter(([field, value]) => !same(value, base[field]))
  return Object.fromEntries(changed) as Partial<V>
}

/** A field that two editors changed, each to something else. */
export interface Collision {
  field: string
  mine: Values[string]
  theirs: Values[string]
}

/**
 * What an editor typed over a row that somebody changed meanwhile: their own changes stay, everything else is as the
 * row is now.
 */
export function rebase<V extends Values>(base: V, draft: V, now: V) {
  const mine = changedFields(base, draft)
  const theirs = changedFields(base, now)
  const collisions = Object.entries(mine).flatMap(([field, value]): Collision[] =>
    field in theirs && !same(value, now[field])
      ? [{ field, mine: value ?? null, theirs: now[field] ?? null }]
      : [],
  )
  return { draft: { ...now, ...mine } as V, theirs, collisions }
}
