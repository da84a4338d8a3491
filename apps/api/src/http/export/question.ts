import {
  coerceInputValue,
  type GraphQLArgument,
  getNullableType,
  isLeafType,
  isRequiredArgument,
} from "graphql"
import { readPast } from "../../db.ts"
import { codedError, type ErrorCode, errorCodes } from "../../errors.ts"
import { requireRelease } from "../../modules/source/release.ts"
import { requireKnown } from "../keys.ts"
import type { Column } from "./columns.ts"
import type { Exportable, Plan } from "./exportable.ts"
import { exportables } from "./exportables.ts"

/** What a request asks for. */
export interface Question {
  list: Exportable
  plan: Plan
  columns: readonly Column[]
  release: string | null
  /** The parameters as they came, to ask the same again. */
  asked: Readonly<Record<string, unknown>>
}

const own = ["release", "fields"]
const deepest = 32

function refuse(argument: string, message: string): never {
  throw codedError("BAD_USER_INPUT", message, { argument }, 400)
}

/** The list that an address names. */
export function listNamed(name: string): Exportable {
  const list = exportables.get(name)
  if (list) return list
  const names = [...exportables.keys()].join(", ")
  throw codedError(
    "NOT_FOUND",
    `There is no export "${name.slice(0, 40)}". There are: ${names}.`,
    {},
    404,
  )
}

function depthOf(value: unknown): number {
  let depth = 0
  for (let level = [value]; level.length > 0; depth++) {
    if (depth > deepest) return depth
    level = level.flatMap((part) =>
      typeof part === "object" && part !== null ? Object.values(part) : [],
    )
  }
  return depth
}

const examples: Readonly<Record<string, string>> = {
  where: '{"hostIso3":{"equals":"KAZ"}}',
  orderBy: '[{"year":"DESC"}]',
  by: '["YEAR"]',
  ratioTo: '{"year":2020}',
}

/** A parameter of an address is JSON; a text that stands for itself, such as a day, needs no quotes. */
function parsed({ name, type }: GraphQLArgument, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    if (isLeafType(getNullableType(type))) return text
    const example = examples[name]
    const likeness = example ? ` It looks like ${name}=${example}.` : ""
    return refuse(name, `${name} is not JSON.${likeness}`)
  }
}

const isCode = (code: unknown): code is ErrorCode => typeof code === "string" && code in errorCodes

/** The value as GraphQL takes it for the argument, with GraphQL's own checks and words. */
function coerced({ name, type }: GraphQLArgument, value: unknown): unknown {
  if (depthOf(value) > deepest) refuse(name, `${name} is nested more than ${deepest} deep.`)
  return coerceInputValue(value, type, (path, _value, { message, extensions }) => {
    const { code, exactCode: _, http: __, ...details } = extensions
    throw codedError(
      isCode(code) ? code : "BAD_USER_INPUT",
      `${[name, ...path].join(".")}: ${message}`,
      { ...details, argument: name },
      400,
    )
  })
}

function argumentsOf(list: Exportable, asked: Readonly<Record<string, unknown>>) {
  const values = list.args.map((arg) => {
    const { name, defaultValue } = arg
    const value = asked[name]
    if (value !== undefined) return [name, coerced(arg, value)] as const
    if (isRequiredArgument(arg)) refuse(name, `${list.name} needs ${name}.`)
    return [name, defaultValue] as const
  })
  return Object.fromEntries(values)
}

function columnsNamed(plan: Plan, list: string, names: unknown): readonly Column[] {
  if (names === undefined || names === null) return plan.columns
  const wanted: unknown = typeof names === "string" ? names.split(",") : names
  if (!Array.isArray(wanted) || wanted.length === 0 || new Set(wanted).size < wanted.length)
    return refuse("fields", "fields names columns, each once: fields=year,valueUsd.")
  return wanted.map((name: unknown) => {
    const column = plan.columns.find((candidate) => candidate.name === name)
    if (column) return column
    const all = plan.columns.map((candidate) => candidate.name).join(", ")
    return refuse("fields", `${list} has no column "${String(name).slice(0, 40)}". It has ${all}.`)
  })
}

/** Reads the parameters of an address, each a text. */
export function fromAddress(list: Exportable, query: unknown): Record<string, unknown> {
  const entries = Object.entries(Object(query)).map(([name, text]) => {
    if (typeof text !== "string") return refuse(name, `${name} is given more than once.`)
    const arg = list.args.find((candidate) => candidate.name === name)
    return [name, arg ? parsed(arg, text) : text] as const
  })
  return Object.fromEntries(entries)
}

/** Reads the parameters of a body: an object of JSON. */
export function fromBody(body: unknown): Record<string, unknown> {
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return { ...body }
  throw codedError(
    "BAD_REQUEST",
    "The body is a JSON object with where, orderBy, release, fields.",
    {},
    400,
  )
}

/** What is asked of a list, checked in full: what is not understood is an error. */
export async function questionOf(
  list: Exportable,
  asked: Readonly<Record<string, unknown>>,
): Promise<Question> {
  const known = [...list.args.map(({ name }) => name), ...own]
  for (const name of Object.keys(asked))
    if (!known.includes(name))
      refuse(
        name,
        `${list.name} knows no parameter "${name.slice(0, 40)}", only ${known.join(", ")}.`,
      )
  const { release = null, fields } = asked
  if (release !== null && typeof release !== "string")
    return refuse("release", "release is a version such as 2026.11.23.")
  if (release !== null) readPast((await requireRelease(release, "release")).number)
  const given = argumentsOf(list, asked)
  await requireKnown(list.args, given)
  const plan = await list.plan(given)
  return { list, plan, columns: columnsNamed(plan, list.name, fields), release, asked }
}
