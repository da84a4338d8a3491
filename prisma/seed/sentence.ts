type Holes<Sentence extends string> = Sentence extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never

/** What fills the {holes} of a sentence. */
export type Values<Sentence extends string, Value = string | number> = Readonly<
  Record<Holes<Sentence>, Value>
>

/** The sentence with its values, in English. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_hole, name: string) => {
    const value = values[name] ?? ""
    return typeof value === "number" ? value.toLocaleString("en") : value
  })
}
