import { enumOf, type Field, linkOf } from "./field.ts"
import { capital, type Noun, withArticle, wordsOf } from "./noun.ts"

const exposures = {
  text: "String",
  url: "String",
  int: "Int",
  bool: "Boolean",
} as const
const filters = {
  text: "TextFilter",
  url: "TextFilter",
  int: "IntFilter",
  bool: "BooleanFilter",
  day: "DateFilter",
  decimal: "DecimalFilter",
  country: "CountryCodeFilter",
} as const

export const columnOf = ({ name, type }: Field) => (type === "country" ? `${name}Iso3` : name)

/** The latest day first where there is one, else by key. */
export function orderOf(fields: readonly Field[]): string {
  const day = fields.find(({ type, optional }) => type === "day" && !optional)
  return day ? `{ ${day.name}: "desc" }, { slug: "asc" }` : `{ slug: "asc" }`
}

export const isLatestFirst = (fields: readonly Field[]) => orderOf(fields).includes("desc")

function exposed(noun: Noun, field: Field): string {
  const { name, type, optional } = field
  const nullable = optional ? ", nullable: true" : ""
  if (type === "countries") return ""
  if (type === "day") return `${name}: t.expose("${name}", { type: "Date"${nullable} }),`
  if (type === "decimal") return `${name}: t.expose("${name}", { type: "Decimal"${nullable} }),`
  if (type === "country")
    return `${name}Iso3: t.expose("${name}Iso3", { type: "CountryCode"${nullable} }),`
  if (type === "enum")
    return `${name}: t.expose("${name}", { type: ${enumOf(noun, field)}Enum${nullable} }),`
  return `${name}: t.expose${exposures[type]}("${name}"${optional ? ", { nullable: true }" : ""}),`
}

function related({ name, type, optional }: Field): string {
  const words = wordsOf(name)
  if (type === "country")
    return `${name}: t.relation("${name}", {${optional ? " nullable: true," : ""} description: "The ${words}." }),`
  return `${name}: t.field({
    type: [Country],
    complexity: rows(20),
    description: "Its ${words}, by name.",
    select: (_args, _context, nestedSelection) => ({
      ${name}: {
        select: { country: nestedSelection(true) },
        orderBy: { country: { name: "asc" } },
      },
    }),
    resolve: (row) => row.${name}.map((place) => place.country),
  }),`
}

const isCountry = ({ type }: Field) => type === "country" || type === "countries"

function objectType(noun: Noun, fields: readonly Field[]): string {
  return `export const ${noun.type} = builder.prismaNode("${noun.type}", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    ${fields.flatMap((field) => exposed(noun, field) || []).join("\n")}
    verification: t.expose("verification", { type: VerificationEnum }),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    source: t.relation("source", { description: "Where the row comes from." }),
    ${fields.filter(isCountry).map(related).join("\n")}
  }),
})`
}

function enumTypes(noun: Noun, fields: readonly Field[]): string[] {
  return fields
    .filter(({ type }) => type === "enum")
    .map((field) => {
      const name = enumOf(noun, field)
      return `const ${name}Enum = enumOf("${name}", ${name})
const ${name}Filter = builder.prismaFilter(${name}Enum, {
  name: "${name}Filter",
  description: "Conditions on the ${wordsOf(field.name)} of ${withArticle(noun.words)}.",
  ops: ["equals", "in", "not"],
})`
    })
}

function linkWhere(noun: Noun, field: Field): string {
  const { model, words } = linkOf(noun, field)
  return `const ${model}Where = builder.prismaWhere("${model}", {
  name: "${model}Filter",
  description: "Conditions on ${withArticle(words)}.",
  fields: { countryIso3: CountryCodeFilter },
})`
}

function condition(noun: Noun, field: Field): string {
  if (field.type === "enum") return `${field.name}: ${enumOf(noun, field)}Filter,`
  if (field.type !== "countries") return `${columnOf(field)}: ${filters[field.type]},`
  const { model } = linkOf(noun, field)
  return `${field.name}: builder.prismaListFilter(${model}Where, {
    name: "${model}ListFilter",
    description: "Conditions on the ${wordsOf(field.name)}.",
    ops: ["some", "none", "every"],
  }),`
}

const sortable = ({ type }: Field) => ["text", "day", "int", "decimal", "country"].includes(type)

function inputs(noun: Noun, fields: readonly Field[]): string {
  const ordered = ["slug", ...fields.filter(sortable).map(columnOf)]
  return `const ${noun.type}Where = builder.prismaWhere("${noun.type}", {
  name: "${noun.type}Filter",
  description: "Conditions on ${noun.manyWords}.",
  fields: {
    slug: TextFilter,
    ${fields.map((field) => condition(noun, field)).join("\n")}
    verification: VerificationFilter,
    sourceKey: TextFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const ${noun.type}Order = builder.prismaOrderBy("${noun.type}", {
  name: "${noun.type}OrderBy",
  description: "Order of ${noun.manyWords}.",
  fields: { ${ordered.map((name) => `${name}: true`).join(", ")} },
})`
}

function queries(noun: Noun, fields: readonly Field[]): string {
  const { type, one, many, words } = noun
  const latest = isLatestFirst(fields) ? ", the latest first" : ""
  return `builder.queryFields((t) => ({
  ${one}: t.prismaField({
    type: ${type},
    nullable: true,
    description: "${capital(withArticle(words))} by key. A key that names nothing is an error.",
    args: { slug: t.arg.string({ required: true, description: "Key of the ${words}." }) },
    resolve: async (query, _root, { slug }) => {
      const ${one} = await db.${one}.findUnique({ ...query, where: { slug } })
      if (!${one})
        throw codedError("UNKNOWN_CODE", \`There is no ${words} "\${slug}".\`, { argument: "slug" })
      return ${one}
    },
  }),
  ${many}: t.prismaConnection({
    type: ${type},
    cursor: "slug",
    description: "${capital(noun.manyWords)}${latest}.",
    args: { where: t.arg({ type: ${type}Where }), orderBy: t.arg({ type: [${type}Order] }) },
    totalCount: (_connection, { where }) => db.${one}.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.${one}.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, ${orderOf(fields)}),
      }),
  }),
}))`
}

function imports(noun: Noun, fields: readonly Field[]): string {
  const enums = fields.filter(({ type }) => type === "enum").map((field) => enumOf(noun, field))
  const lists = fields.some(({ type }) => type === "countries")
  const used = fields.flatMap(({ type }) =>
    type === "enum" ? [] : [type === "countries" ? filters.country : filters[type]],
  )
  const fromFilters = [...new Set([...used, "IntFilter", "ordering", "TextFilter"])]
  return [
    ...(enums.length > 0 ? [`import { ${enums.join(", ")} } from "@khorgos/prisma"`] : []),
    `import { builder${enums.length > 0 ? ", enumOf" : ""} } from "../../builder.ts"`,
    ...(lists ? [`import { rows } from "../../cost.ts"`] : []),
    `import { db } from "../../db.ts"`,
    `import { codedError } from "../../errors.ts"`,
    `import { ${fromFilters.join(", ")} } from "../../filters.ts"`,
    ...(lists ? [`import { Country } from "../country/country.ts"`] : []),
    ...(!lists && fields.some(isCountry) ? [`import "../country/country.ts"`] : []),
    `import { VerificationEnum, VerificationFilter } from "../source/source.ts"`,
  ].join("\n")
}

/** The noun's module of the API: its type, filters, order, look-up and list. */
export function moduleFile(noun: Noun, fields: readonly Field[]): string {
  const links = fields.filter(({ type }) => type === "countries")
  return `${[
    imports(noun, fields),
    ...enumTypes(noun, fields),
    objectType(noun, fields),
    [...links.map((field) => linkWhere(noun, field)), inputs(noun, fields)].join("\n"),
    queries(noun, fields),
  ].join("\n\n")}\n`
}
