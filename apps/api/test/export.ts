import { parse } from "csv-parse/sync"
import type { InjectOptions } from "fastify"
import { expect } from "vitest"
import { send, signIn } from "./api.ts"

/** The address of an export: texts as they are, everything else as JSON. */
export function exportUrl(file: string, parameters: Record<string, unknown> = {}): string {
  const texts = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ])
  return `/export/${file}?${new URLSearchParams(texts)}`
}

/** Asks for an export as the viewer. */
export async function ask(
  file: string,
  parameters: Record<string, unknown> = {},
  options: InjectOptions = {},
) {
  const cookie = await signIn("viewer")
  return send({ url: exportUrl(file, parameters), headers: { cookie }, ...options })
}

/** The rows of a list, read from its JSON Lines. */
export async function readRows<Row = Record<string, unknown>>(
  list: string,
  parameters: Record<string, unknown> = {},
): Promise<Row[]> {
  const response = await ask(`${list}.jsonl`, parameters)
  expect([response.statusCode, response.statusCode === 200 ? "" : response.body]).toEqual([200, ""])
  return response.body
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
}

/** The rows of CSV, each by the names of its header. */
export function parseCsv(text: string): Record<string, string>[] {
  return parse(text, { columns: true })
}
