import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { createSeededDatabase, query } from "@khorgos/prisma/test/database"
import type {} from "@khorgos/prisma/test/global-setup"
import { afterAll } from "vitest"
import { type ImportRequest, importFile } from "../src/import.ts"

export const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

export async function mappingOf(name: string): Promise<unknown> {
  return JSON.parse(await readFile(fixture(name), "utf8"))
}

/** A new source with all that it needs. */
export function sourceOf(key: string) {
  return {
    key,
    name: "Figures",
    publisher: "An office",
    licence: "CC BY 4.0",
    url: "https://example.org",
  }
}

/** A seeded database and a folder of its own, with what tests of imports ask of them. */
export async function openLoading(name: string) {
  const database = await createSeededDatabase(name)
  const folder = mkdtempSync(join(tmpdir(), "khorgos-import-test-"))
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await database.drop()
  })
  const { url } = database
  return {
    url,
    folder,
    write(file: string, content: string | Uint8Array): string {
      const path = join(folder, file)
      writeFileSync(path, content)
      return path
    },
    load: (path: string, request: Partial<ImportRequest> = {}) =>
      importFile(url, { path, source: sourceOf("TEST"), ...request }),
    query: (sql: string, values?: unknown[]) => query(url, sql, values),
    /** The figures of a source, one a line. */
    async figures(source = "TEST"): Promise<string[]> {
      const rows = await query(
        url,
        `SELECT concat_ws(' ', reporter_iso3, flow, partner_iso3, year, product, value_usd, basis) AS line FROM (
           SELECT reporter_iso3, flow, partner_iso3, year, NULL AS product, value_usd, basis FROM trade_flow WHERE source_key = $1
           UNION ALL
           SELECT reporter_iso3, flow, partner_iso3, year, classification_code || '/' || product_code, value_usd, basis
           FROM product_flow WHERE source_key = $1) f ORDER BY 1`,
        [source],
      )
      return rows.map(({ line }) => String(line))
    },
    async releases(): Promise<number> {
      const [row] = await query(url, "SELECT count(*)::int AS count FROM release")
      return Number(row?.count)
    },
  }
}

export type Loading = Awaited<ReturnType<typeof openLoading>>
