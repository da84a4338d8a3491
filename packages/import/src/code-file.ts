import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { parse } from "csv-parse/sync"
import type { Countries } from "./country.ts"
import { ImportError } from "./error.ts"
import { unreadable } from "./input.ts"
import { ProductNames } from "./stage.ts"

async function readCodes(path: string): Promise<Record<string, string>[]> {
  const text = await readFile(path, "utf8").catch((error) => {
    throw unreadable(basename(path), error)
  })
  try {
    const columns = (names: string[]) => names.map((name) => name.trim().toLowerCase())
    return parse(text, { bom: true, columns, delimiter: [",", ";"], trim: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : "it cannot be read"
    throw new ImportError("FILE_UNREADABLE", reason, { file: basename(path) })
  }
}

/** Either vintage of BACI's country file. */
export async function learnCountries(countries: Countries, path: string): Promise<void> {
  const rows = await readCodes(path)
  const pairs = rows.map((row): [string, string] => [
    row.country_code ?? "",
    row.country_iso3 ?? row.iso_3digit_alpha ?? "",
  ])
  if (pairs.some(([code]) => code === ""))
    throw new ImportError("MISSING_COLUMN", "the column is missing or blank", {
      file: basename(path),
      column: "country_code",
    })
  countries.learn(new Map(pairs))
}

export async function namesOf(path: string | undefined): Promise<ProductNames> {
  if (path === undefined) return new ProductNames()
  const rows = await readCodes(path)
  const named = rows.flatMap(({ code, description }): [string, string][] =>
    code && description ? [[/^\d+$/.test(code) ? code.padStart(6, "0") : code, description]] : [],
  )
  return new ProductNames(new Map(named))
}
