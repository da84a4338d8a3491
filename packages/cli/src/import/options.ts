import { readFileSync } from "node:fs"
import { basename, resolve } from "node:path"
import { parseArgs } from "node:util"
import { formats, type ImportRequest } from "@khorgos/import"
import { explain, Failure } from "../failure.ts"

const text = { type: "string" } as const

const options = {
  format: text,
  source: text,
  name: text,
  publisher: text,
  licence: text,
  url: text,
  basis: text,
  retrieved: text,
  classification: text,
  mapping: text,
  countries: text,
  products: text,
  entry: text,
  report: text,
  "max-refused": text,
  "dry-run": { type: "boolean" },
  "allow-url": { type: "boolean" },
} as const

export function importHelp(): string {
  const known = formats.map(({ key, title }) => `    ${key.padEnd(17)}${title}`)
  return `Loads a file of trade figures: npm run khorgos -- import <file> --source KEY

  --dry-run             says what would change, and writes nothing
  --source KEY          source that the rows cite. For a new one, also:
    --name --publisher --licence [--url] [--retrieved YYYY-MM-DD] [--basis declared|reconciled]
  --format KEY          format; recognised by its columns when left out:
${known.join("\n")}
  --mapping FILE        JSON that says what the columns of any other table mean
  --classification KEY  product list of a file that does not tell it, such as HS92
  --countries FILE      BACI's country codes, --products FILE its product names
  --entry NAME          file within a ZIP archive
  --max-refused N       refused rows that are borne, as a number or 1%; 0 when left out
  --report FILE         where to list refused rows; <file>.refused.csv when left out, beside it
  --allow-url           lets <file> be an http or https address

  import list                 shows what was imported
  import rollback <release>   takes an import back`
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new Failure(`${explain(error)}\n${importHelp()}`)
  }
}

function readMapping(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch (error) {
    throw new Failure(`The mapping ${path} cannot be read: ${explain(error)}`)
  }
}

function mostRefused(given: string | undefined): ImportRequest["maxRefused"] {
  if (given === undefined) return undefined
  const [, digits, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(given) ?? []
  const number = Number(digits)
  if (percent === "%" && number <= 100) return { percent: number }
  if (percent === "" && Number.isInteger(number)) return { rows: number }
  throw new Failure(`--max-refused takes a number of rows, or a share such as 1%; got "${given}".`)
}

function basisOf(given: string | undefined): "declared" | "reconciled" | undefined {
  if (given === undefined || given === "declared" || given === "reconciled") return given
  throw new Failure(`--basis is declared or reconciled; got "${given}".`)
}

export interface Asked {
  file: string
  isUrl: boolean
  allowsUrl: boolean
  request: ImportRequest
}

/** What the command line asks for. */
export function readOptions(args: string[]): Asked {
  const { values, positionals } = parse(args)
  const [file, more] = positionals
  if (file === undefined || more !== undefined) throw new Failure(`Name one file.\n${importHelp()}`)
  const { source: key, name, publisher, licence, url, retrieved } = values
  const basis = basisOf(values.basis)
  const isUrl = /^https?:\/\//i.test(file)
  const given = <T>(value: T | undefined, as: string) =>
    value === undefined ? {} : { [as]: value }
  return {
    file,
    isUrl,
    allowsUrl: values["allow-url"] ?? false,
    request: {
      path: resolve(file),
      ...given(values.format, "format"),
      ...given(values.classification, "classification"),
      ...given(values.countries, "countryFile"),
      ...given(values.products, "productFile"),
      ...given(values.entry, "entry"),
      ...given(mostRefused(values["max-refused"]), "maxRefused"),
      ...(values.mapping === undefined ? {} : { mapping: readMapping(values.mapping) }),
      ...(key === undefined
        ? {}
        : {
            source: { key, name, publisher, licence, url, retrieved, basis },
          }),
      dryRun: values["dry-run"] ?? false,
      report: resolve(
        values.report ?? `${isUrl ? basename(new URL(file).pathname) : file}.refused.csv`,
      ),
    },
  }
}
