import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { repository } from "../env.ts"
import { columnsOf, enumOf, type Field, linkOf } from "./field.ts"
import { type Noun, snake } from "./noun.ts"
import { refuse } from "./refusal.ts"

// Reserved in PostgreSQL, GraphQL, TypeScript or Prisma: as a table, a column, a type or a variable.
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization await binary both break case cast
  catch check class collate collation column concurrently const constraint continue create cross
  current_catalog current_date current_role current_schema current_time current_timestamp current_user
  db debugger default deferrable delete desc distinct do else end enum except export extends false fetch
  finally for foreign freeze from full function grant group having if ilike implements import in
  initially inner instanceof intersect interface into is isnull join lateral leading left let like limit
  localtime localtimestamp mutation natural new not notnull null object offset on only or order outer
  overlaps package placing primary prisma prisma_client private protected public query references release
  return returning right scalar select self session_user similar some static subscription super switch
  symmetric system_user table tablesample then this throw to trailing true try type typeof union unique
  user using variadic var verbose void when where while window with yield node nodes row rows edge page
  int float string boolean date date_time decimal json bytes big_int`.split(/\s+/),
)

function refuseReserved(name: string, what: string): void {
  if (reserved.has(snake(name).replace(/^_/, "")))
    refuse("RESERVED_WORD", `"${name}" is a reserved word: no ${what} can have that name.`)
}

const read = (path: string) => readFileSync(join(repository, path), "utf8")

function namesOf(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, name = ""]) => name)
}

/** Names in the Prisma schema and in GraphQL that are there already. */
function takenNames(): Set<string> {
  const folder = join(repository, "prisma/schema")
  const prisma = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"))
  const graphql = read("packages/types/schema.graphql")
  const [query = ""] = /^type Query \{[\s\S]*?^\}/m.exec(graphql) ?? []
  return new Set([
    ...namesOf(prisma.join("\n"), /^(?:model|enum) (\w+)/gm),
    ...namesOf(prisma.join("\n"), /@@map\("(\w+)"\)/g),
    ...namesOf(graphql, /^(?:type|interface|enum|input|union|scalar) (\w+)/gm),
    ...namesOf(query, /^ {2}(\w+)/gm),
  ])
}

/** Every name that the noun brings into the schemas. */
function brought(noun: Noun, fields: readonly Field[]): string[] {
  const parts = fields.flatMap((field) => {
    if (field.type === "countries") {
      const { model, table } = linkOf(noun, field)
      return [model, table, `${model}Filter`, `${model}ListFilter`]
    }
    return field.type === "enum" ? [enumOf(noun, field), `${enumOf(noun, field)}Filter`] : []
  })
  const { type, one, many, table } = noun
  return [type, table, one, many, `${type}Filter`, `${type}OrderBy`, `${type}Connection`, ...parts]
}

export interface NewNoun {
  noun: Noun
  fields: readonly Field[]
  /** Files that would be written. */
  paths: readonly string[]
}

/** Refuses names that are reserved or that something else has. */
export function checkFree({ noun, fields, paths }: NewNoun): void {
  for (const name of [noun.type, noun.many]) refuseReserved(name, "noun")
  for (const name of fields.flatMap(columnsOf)) refuseReserved(name, "field")
  const taken = takenNames()
  const found = brought(noun, fields).find((name) => taken.has(name))
  if (found) refuse("NAME_TAKEN", `The schema has "${found}" already.`)
  const file = paths.find((path) => existsSync(join(repository, path)))
  if (file) refuse("NAME_TAKEN", `${file} is there already.`)
}
