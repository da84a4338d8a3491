/** A column with values, as the Prisma schema and the database name it. */
export interface Column {
  field: string
  column: string
  /** PostgreSQL's name of the type, of an element where the column holds a list: int2, visit_type. */
  type: string
  nullable: boolean
  list: boolean
}

/** The way from a row to the rows of another table that belong to it. */
export interface Relation {
  field: string
  model: string
  list: boolean
  nullable: boolean
  /** Pairs of columns that are equal: this table's, the other's. */
  on: [own: string, other: string][]
}

export interface Table {
  name: string
  columns: Column[]
  relations: Relation[]
}

export type Tables = Record<string, Table>

interface Field {
  name: string
  type: string
  suffix: string
  rest: string
}

const types: Record<string, string> = {
  String: "text",
  Int: "int4",
  BigInt: "int8",
  Float: "float8",
  Decimal: "numeric",
  Boolean: "bool",
  DateTime: "timestamp",
  Json: "jsonb",
  Bytes: "bytea",
  "@db.SmallInt": "int2",
  "@db.Date": "date",
  "@db.Timestamptz": "timestamptz",
  "@db.Decimal": "numeric",
}

/** Bodies of the blocks of one kind, such as model, by name. */
function blocks(schema: string, kind: string): Map<string, string> {
  const found = schema.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, "gm"))
  return new Map(Array.from(found, ([, name = "", body = ""]) => [name, body]))
}

function fieldsOf(body: string): Field[] {
  const lines = body.matchAll(/^[ \t]+(\w+)[ \t]+(\w+)(\[\]|\?)?(.*)$/gm)
  return Array.from(lines, ([, name = "", type = "", suffix = "", rest = ""]) => ({
    name,
    type,
    suffix,
    rest,
  }))
}

const mapped = (text: string, name: string) => /@map\("(\w+)"\)/.exec(text)?.[1] ?? name
const columnName = ({ rest, name }: Field) => mapped(rest, name)
const tableName = (body: string, name: string) =>
  mapped(body.match(/^ *@@map.*$/m)?.[0] ?? "", name)

function columnType({ type, rest }: Field, enums: Map<string, string>): string {
  const body = enums.get(type)
  if (body !== undefined) return tableName(body, type)
  const name = types[/@db\.\w+/.exec(rest)?.[0] ?? type]
  if (!name) throw new Error(`No PostgreSQL type is known for ${type}${rest}`)
  return name
}

interface Side extends Field {
  relation: string
  fields: string[]
  references: string[]
}

function sideOf(field: Field): Side {
  const names = (key: string) =>
    new RegExp(`${key}: \\[([^\\]]*)\\]`).exec(field.rest)?.[1]?.split(/,\s*/) ?? []
  return {
    ...field,
    relation: /@relation\("(\w+)"/.exec(field.rest)?.[1] ?? "",
    fields: names("fields"),
    references: names("references"),
  }
}

export const modelsOf = (schema: string): string[] => [...blocks(schema, "model").keys()]

/** The sides of relations that hold the key: whose they are, to which model, and by which name. */
export function relationsFrom(
  schema: string,
): { model: string; field: string; to: string; name: string }[] {
  return Array.from(blocks(schema, "model")).flatMap(([model, body]) =>
    fieldsOf(body)
      .map(sideOf)
      .filter(({ fields }) => fields.length > 0)
      .map(({ name: field, type: to, relation: name }) => ({ model, field, to, name })),
  )
}

/** Reads from the Prisma schema what SQL needs to know; the generators leave a part of it out. */
export function readTables(schema: string): Tables {
  const models = blocks(schema, "model")
  const enums = blocks(schema, "enum")
  const fields = new Map(Array.from(models, ([name, body]) => [name, fieldsOf(body)]))
  const columnsOf = (model: string, names: readonly string[]) =>
    names.map((name) => {
      const field = fields.get(model)?.find((candidate) => candidate.name === name)
      return field ? columnName(field) : name
    })

  function relationOf(model: string, field: Field): Relation {
    const own = sideOf(field)
    const back = (fields.get(field.type) ?? [])
      .filter((candidate) => candidate.type === model && candidate.name !== field.name)
      .map(sideOf)
      .find((side) => side.relation === own.relation)
    const owns = own.fields.length > 0
    const ours = owns ? own.fields : (back?.references ?? [])
    const theirs = owns ? own.references : (back?.fields ?? [])
    const others = columnsOf(field.type, theirs)
    return {
      field: field.name,
      model: field.type,
      list: field.suffix === "[]",
      nullable: field.suffix === "?",
      on: columnsOf(model, ours).map((column, index) => [column, others[index] ?? ""]),
    }
  }

  return Object.fromEntries(
    Array.from(fields, ([model, all]) => [
      model,
      {
        name: tableName(models.get(model) ?? "", model),
        columns: all
          .filter(({ type }) => !models.has(type))
          .map((field) => ({
            field: field.name,
            column: columnName(field),
            type: columnType(field, enums),
            nullable: field.suffix === "?",
            list: field.suffix === "[]",
          })),
        relations: all
          .filter(({ type }) => models.has(type))
          .map((field) => relationOf(model, field)),
      },
    ]),
  )
}
