import { readdirSync, readFileSync } from "node:fs"
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
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
  // The sections of a product list are no rows.
  expect(new Set(keys.filter((name) => name !== "sectionCode"))).toEqual(new Set(keyFields))
})

test("every type, field, argument and value is described", () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
  const bare = types.flatMap((type) => [
    ...(type.description ? [] : [type.name]),
    ...partsOf(type).flatMap(([owner, part]) =>
      part.description ? [] : [`${owner}.${part.name}`],
    ),
  ])
  expect(bare).toEqual([])
})

test("the printed schema that others build on is this one", () => {
  const printed = readFileSync(here("../../../packages/types/schema.graphql"), "utf8")
  expect(printed).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`)
})
