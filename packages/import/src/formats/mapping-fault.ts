import type { z } from "zod"
import { shown } from "../error.ts"

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** What is told of a mapping: `at` is the path to it, empty of the mapping as a whole. */
export interface Fault {
  at: Path
  reason: string
}

const quoted = (value: unknown) => shown(JSON.stringify(value) ?? "")

const nouns: Record<string, string> = {
  string: "a text",
  object: "an object",
  record: "an object",
  array: "a list",
}

function valueAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return value
  return typeof value === "object" && value !== null
    ? valueAt(Reflect.get(value, key), rest)
    : undefined
}

function oneOf(values: readonly unknown[]): string {
  const words = values.map(quoted)
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : words.join()
}

/** The issue of the shape that was meant, where it can be told: the one that fits best. */
function meant(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue
  const [best, next] = issue.errors.toSorted((a, b) => a.length - b.length)
  const [first] = best ?? []
  if (!first || best?.length === next?.length) return issue
  return meant({ ...first, path: [...issue.path, ...first.path] })
}

/** What should stand there; null where what stands there need not be told besides. */
function wanted(issue: Issue): string | null {
  if (issue.code === "invalid_value") return oneOf(issue.values)
  if (issue.code === "invalid_type") return nouns[issue.expected] ?? issue.expected
  return null
}

/** The first issue that Zod has with a mapping, in words. */
export function faultOf(mapping: unknown, error: z.ZodError): Fault {
  const [first] = error.issues
  if (!first) return { at: [], reason: error.message }
  const issue = meant(first)
  const at = issue.path
  if (issue.code === "unrecognized_keys")
    return { at, reason: `${oneOf(issue.keys)} is no part of it` }
  const value = valueAt(mapping, at)
  const what = wanted(issue)
  if (value === undefined) {
    const told = issue.code === "invalid_type" || what === null ? "" : `, and must be ${what}`
    const shapes = issue.code === "invalid_union" ? `, and ${issue.message}` : told
    return { at, reason: `it is missing${shapes}` }
  }
  if (what === null) return { at, reason: `it ${issue.message}` }
  return { at, reason: `it must be ${what}, not ${quoted(value)}` }
}
