import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { join } from "node:path"
import { repository } from "../env.ts"
import { moduleFile } from "./api-room.ts"
import { listFile, locales, pageFile, wordLines, wordsFile } from "./dashboard-room.ts"
import { type Field, readFields } from "./field.ts"
import { type Noun, readNoun } from "./noun.ts"
import { backRelations, schemaFile } from "./schema-room.ts"
import type { SharedLine } from "./shared-line.ts"
import { testFile } from "./test-room.ts"

/** What somebody asks for. */
export interface Wish {
  name: string
  plural?: string
  fields: string[]
  dashboard: boolean
}

/** A noun with all that it consists of. */
export interface Rooms {
  noun: Noun
  fields: Field[]
  /** Its own files, as they are before they are laid out. */
  files: [path: string, text: string][]
  /** Its lines in files of others. */
  lines: SharedLine[]
}

const quoted = (text: string) => (/[^\w:=.,-]/.test(text) ? `'${text}'` : text)

export function commandOf({ name, plural, fields, dashboard }: Wish): string {
  const options = [...(plural ? [`--plural=${plural}`] : []), ...(dashboard ? ["--dashboard"] : [])]
  return ["npm run new --", name, ...fields.map(quoted), ...options].join(" ")
}

function dashboardFiles(noun: Noun, fields: readonly Field[]): [string, string][] {
  const src = "apps/dashboard/src"
  return [
    [`${src}/features/${noun.file}/${noun.type}List.tsx`, listFile(noun, fields)],
    [`${src}/app/(site)/${noun.path}/page.tsx`, pageFile(noun)],
    ...locales.map((locale): [string, string] => [
      `${src}/messages/${locale}/${noun.file}.json`,
      wordsFile(noun, fields, locale),
    ]),
  ]
}

export const schemaPath = (name: string) => `prisma/schema/${name}.prisma`

export function roomsOf(wish: Wish): Rooms {
  const noun = readNoun(wish.name, wish.plural)
  const fields = readFields(wish.fields)
  const module = `apps/api/src/modules/${noun.file}/${noun.file}`
  return {
    noun,
    fields,
    files: [
      [schemaPath(noun.file), schemaFile(noun, fields, commandOf(wish))],
      [`${module}.ts`, moduleFile(noun, fields)],
      [`${module}.test.ts`, testFile(noun, fields)],
      ...(wish.dashboard ? dashboardFiles(noun, fields) : []),
    ],
    lines: [
      {
        path: "apps/api/src/schema.ts",
        text: `import "./modules/${noun.file}/${noun.file}.ts"`,
        after: /^import "\.\/modules\//,
      },
      ...backRelations(noun, fields),
      ...(wish.dashboard ? wordLines(noun) : []),
    ],
  }
}

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome", {
  paths: [repository],
})

/** The text as the house's formatter leaves it. */
export function laidOut(path: string, text: string): string {
  if (!/\.(tsx?|json)$/.test(path)) return text
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [biome, "check", "--write", `--stdin-file-path=${path}`],
    { cwd: join(repository), input: text, encoding: "utf8" },
  )
  if (status !== 0) throw new Error(`${path} cannot be laid out: ${stderr}`)
  return stdout
}
