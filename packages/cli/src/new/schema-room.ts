import { enumOf, type Field, linkOf } from "./field.ts"
import { capital, type Noun, snake, withArticle, wordsOf } from "./noun.ts"
import { sentenceOf } from "./sentence.ts"
import { alignBlocks, type SharedLine } from "./shared-line.ts"

const scalars = {
  text: ["String", ""],
  url: ["String", ""],
  day: ["DateTime", "@db.Date"],
  bool: ["Boolean", ""],
  int: ["Int", ""],
  decimal: ["Decimal", "@db.Decimal(38, 12)"],
  country: ["String", ""],
} as const

function columnLine(noun: Noun, field: Field): string {
  const name = field.type === "country" ? `${field.name}Iso3` : field.name
  const [type, database] =
    field.type === "enum" || field.type === "countries"
      ? [enumOf(noun, field), ""]
      : scalars[field.type]
  const column = snake(name)
  const map = column === name ? "" : ` @map("${column}")`
  return `${name} ${type}${field.optional ? "?" : ""}${map} ${database}`.trimEnd()
}

/** A name for the way to a country, since a noun may have several. */
const wayOf = (noun: Noun, field: Field) => `${noun.one}${capital(field.name)}`

function relationLine(noun: Noun, field: Field): string[] {
  if (field.type === "countries") return [`${field.name} ${linkOf(noun, field).model}[]`]
  if (field.type !== "country") return []
  const optional = field.optional ? "?" : ""
  return [
    `${field.name} Country${optional} @relation("${wayOf(noun, field)}", fields: [${field.name}Iso3], references: [iso3])`,
  ]
}

const release = [
  "/// Number of the release that gave the row its present values.",
  `sinceRelease Int @default(dbgenerated("current_release()")) @map("since_release")`,
]

function model(name: string, sentence: string, ...groups: string[][]): string {
  const body = groups.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"))
  return `/// ${sentence}\nmodel ${name} {\n${body.join("\n\n")}\n}`
}

function mainModel(noun: Noun, fields: readonly Field[]): string {
  const columns = fields
    .filter(({ type }) => type !== "countries")
    .flatMap((field) => [`/// ${sentenceOf(field)}`, columnLine(noun, field)])
  const indexed = fields.filter(({ type }) => type === "day" || type === "country")
  return model(
    noun.type,
    `${capital(withArticle(noun.words))}.`,
    [
      `/// Key of the ${noun.words}.`,
      "slug String @id",
      ...columns,
      "/// Key of the source.",
      `sourceKey String @map("source_key")`,
      `/// How far the ${noun.words} was checked.`,
      "verification VerificationStatus",
      ...release,
    ],
    [
      "source Source @relation(fields: [sourceKey], references: [key])",
      ...fields.flatMap((field) => relationLine(noun, field)),
    ],
    [
      ...indexed.map(({ name, type }) => `@@index([${type === "country" ? `${name}Iso3` : name}])`),
      `@@map("${noun.table}")`,
    ],
  )
}

function linkModel(noun: Noun, field: Field): string {
  const { model: name, table, key, words } = linkOf(noun, field)
  return model(
    name,
    `${capital(withArticle(words))} of ${withArticle(noun.words)}.`,
    [
      `/// Key of the ${noun.words}.`,
      `${key} String @map("${snake(key)}")`,
      `/// ISO code of the ${words}.`,
      `countryIso3 String @map("country_iso3")`,
      ...release,
    ],
    [
      `${noun.one} ${noun.type} @relation(fields: [${key}], references: [slug])`,
      "country Country @relation(fields: [countryIso3], references: [iso3])",
    ],
    [`@@id([${key}, countryIso3])`, "@@index([countryIso3])", `@@map("${table}")`],
  )
}

function enumBlock(noun: Noun, field: Field): string {
  const name = enumOf(noun, field)
  const values = field.values.flatMap((value) => [
    `  /// ${capital(value.replaceAll("_", " "))}.`,
    `  ${value}`,
  ])
  return [
    `/// ${capital(wordsOf(field.name))} of ${withArticle(noun.words)}.`,
    `enum ${name} {`,
    ...values,
    "",
    `  @@map("${snake(name).replace(/^_/, "")}")`,
    "}",
  ].join("\n")
}

/** The noun's file of the Prisma schema; `command` is kept in it, so that the noun can be removed again. */
export function schemaFile(noun: Noun, fields: readonly Field[], command: string): string {
  const enums = fields.filter(({ type }) => type === "enum").map((field) => enumBlock(noun, field))
  const links = fields.filter(({ type }) => type === "countries")
  const parts = [...enums, mainModel(noun, fields), ...links.map((field) => linkModel(noun, field))]
  return alignBlocks(`// ${command}\n\n${parts.join("\n\n")}\n`)
}

/** What the other models get, since a relation stands on both sides. */
export function backRelations(noun: Noun, fields: readonly Field[]): SharedLine[] {
  const line = (model: string, text: string) => ({
    path: `prisma/schema/${model.toLowerCase()}.prisma`,
    model,
    text,
  })
  return [
    line("Source", `${noun.many} ${noun.type}[]`),
    ...fields.flatMap((field) => {
      if (field.type === "countries") {
        const { back, model } = linkOf(noun, field)
        return [line("Country", `${back} ${model}[]`)]
      }
      const way = wayOf(noun, field)
      return field.type === "country"
        ? [line("Country", `${way} ${noun.type}[] @relation("${way}")`)]
        : []
    }),
  ]
}
