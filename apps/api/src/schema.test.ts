import { readdirSync, readFileSync } from "node:fs"
import {
  type GraphQLNamedType,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from "graphql"
import { expect, test } from "vitest"
import { keyFields } from "./http/keys.ts"
import { schema } from "./schema.ts"

const here = (path: string) => new URL(path, import.meta.url)

test("every module has joined the schema", () => {
  const imports = readFileSync(here("./schema.ts"), "utf8")
  const folders = readdirSync(here("./modules"), { withFileTypes: true })
  const modules = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  expect(modules.length).toBeGreaterThan(5)
  expect(modules.filter((name) => !imports.includes(`import "./modules/${name}/`))).toEqual([])
})

interface Described {
  name: string
  description?: string | null
}

function partsOf(type: GraphQLNamedType): [string, Described][] {
  if (isEnumType(type)) return type.getValues().map((value) => [type.name, value])
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => [type.name, field])
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field): [string, Described][] => [
    [type.name, field],
    ...field.args.map((arg): [string, Described] => [`${type.name}.${field.name}`, arg]),
  ])
}

test("every filter by another row's key is checked for keys that name nothing", () => {
  const filters = Object.values(schema.getTypeMap()).filter((type) => isInputObjectType(type))
  const keys = filters
    .flatMap((type) => Object.values(type.getFields()))
    .filter(({ name, type }) => /(Slug|Code|Key)$/.test(name) && String(type) === "TextFilter")
    .map(({ name }) => name)
  // The sections of a product list are no rows; the log of changes knows rows that are gone.
  const others = ["sectionCode", "rowKey"]
  expect(new Set(keys.filter((name) => !others.includes(name)))).toEqual(new Set(keyFields))
})

test("every type, field, argument and value is described", () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
  const directives = schema.getDirectives().filter((it) => !isSpecifiedDirective(it))
  const parts: [string, Described][] = [
    ...types.flatMap((type): [string, Described][] => [["", type], ...partsOf(type)]),
    ...directives.map((directive): [string, Described] => ["@", directive]),
    ...directives.flatMap(({ name, args }) =>
      args.map((arg): [string, Described] => [`@${name}`, arg]),
    ),
  ]
  const bare = parts.filter(([, { description }]) => !description?.trim())
  expect(parts.length).toBeGreaterThan(500)
  expect(bare.map(([owner, { name }]) => `${owner}.${name}`)).toEqual([])
})

/** What the name of a number promises of its unit, and what the description then says. */
const units: [name: RegExp, words: RegExp][] = [
  [/usd$/i, /US dollars/],
  [/percent|share|growth/i, /percent/i],
  [/km2$/i, /square kilometres/],
  [/latitude|longitude/i, /degrees/],
  [/kg$/i, /kilograms/],
  [/bytes$/i, /bytes/i],
  [/days$/i, /days/i],
  [/seconds$/i, /seconds/],
]
const unit = /US dollars|percent|square kilometres|degrees|kilograms|\bunit\b|divided by/i

type Typed = Described & { type: GraphQLType }

/** Fields that answer, and what may be sent: arguments and input fields. */
function typedParts(): { answers: [string, Typed][]; inputs: [string, Typed][] } {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))
  const answers = types
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
  const args = answers.flatMap(({ type, field }) =>
    field.args.map((arg): [string, Typed] => [`${type.name}.${field.name}`, arg]),
  )
  const sent = types
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((field): [string, Typed] => [type.name, field]),
    )
  return {
    answers: answers.map(({ type, field }): [string, Typed] => [type.name, field]),
    inputs: [...args, ...sent],
  }
}

test("every amount is described with its unit", () => {
  const { answers, inputs } = typedParts()
  const isNumber = ([, { type }]: [string, Typed], ...names: string[]) =>
    names.includes(getNamedType(type).name)
  const numbers = [...answers, ...inputs].filter((part) =>
    isNumber(part, "Decimal", "Float", "Int"),
  )
  expect(numbers.length).toBeGreaterThan(50)
  const misnamed = numbers.filter(([, { name, description }]) =>
    units.some(([names, words]) => names.test(name) && !words.test(description ?? "")),
  )
  const bare = answers.filter(
    (part) => isNumber(part, "Decimal", "Float") && !unit.test(part[1].description ?? ""),
  )
  expect(
    [...misnamed, ...bare].map(([owner, part]) => `${owner}.${part.name}: ${part.description}`),
  ).toEqual([])
})

test("the printed schema that others build on is this one", () => {
  const printed = readFileSync(here("../../../packages/types/schema.graphql"), "utf8")
  expect(printed).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`)
})
