import { Prisma } from "@khorgos/prisma"
import { GraphQLError, type ValueNode, valueFromASTUntyped } from "graphql"
import { builder } from "./builder.ts"
import type { ErrorCode } from "./errors.ts"
import { isKnownCountry, isKnownParty } from "./modules/country/country-codes.ts"

/** Apollo gives every fault in a document one code; `exactCode` lets maskErrors put the true one back. */
function badInput(
  message: string,
  value: unknown,
  code: ErrorCode = "BAD_USER_INPUT",
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, exactCode: code, value: String(value).slice(0, 80) },
  })
}

/** Parses a value written in the document itself, so that its error says where it stands. */
function literal<Value>(parse: (value: unknown) => Value) {
  return (node: ValueNode): Value => {
    try {
      return parse(valueFromASTUntyped(node))
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      throw new GraphQLError(error.message, { nodes: node, extensions: error.extensions })
    }
  }
}

/** How a scalar is read, from a variable and from the document. */
function read<Value>(parseValue: (value: unknown) => Value) {
  return { parseValue, parseLiteral: literal(parseValue) }
}

/** Midnight UTC of a day written YYYY-MM-DD; null when there is no such day. */
export function parseDay(text: unknown): Date | null {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(day.valueOf()) || day.toISOString().slice(0, 10) !== text ? null : day
}

builder.scalarType("Date", {
  description: "A day without a time zone, YYYY-MM-DD.",
  serialize: (day) => day.toISOString().slice(0, 10),
  ...read((text) => {
    const day = parseDay(text)
    if (!day) throw badInput(`"${String(text).slice(0, 40)}" is not a day (YYYY-MM-DD).`, text)
    return day
  }),
})

builder.scalarType("DateTime", {
  description: "A moment in UTC, ISO 8601.",
  serialize: (moment) => moment.toISOString(),
  ...read((text) => {
    const moment = new Date(String(text))
    if (Number.isNaN(moment.valueOf()))
      throw badInput(`"${String(text).slice(0, 40)}" is not a moment (ISO 8601).`, text)
    return moment
  }),
})

builder.scalarType("Decimal", {
  description: "An exact decimal number, written as text so that no digit is lost.",
  serialize: (number) => number.toFixed(),
  ...read((text) => {
    if (!/^-?\d{1,30}(\.\d{1,12})?$/.test(String(text)))
      throw badInput(`"${String(text).slice(0, 40)}" is not a decimal number.`, text)
    return new Prisma.Decimal(String(text))
  }),
})

builder.scalarType("CountryCode", {
  description:
    "ISO 3166-1 alpha-3 code in upper case (KAZ); beside the standard UNK Kosovo, EUU European Union, WLD world, EUE EU institutions. A code that names nothing is an error.",
  serialize: String,
  ...read((text) => {
    if (isKnownCountry(text)) return text
    throw badInput(
      `"${String(text).slice(0, 40)}" is no country code. Use ISO 3166-1 alpha-3 in upper case, such as KAZ.`,
      text,
      "UNKNOWN_CODE",
    )
  }),
})

builder.scalarType("PartyCode", {
  description:
    "A country code (KAZ) or the code of a group of countries (CA5). A code that names nothing is an error.",
  serialize: String,
  ...read((text) => {
    if (isKnownParty(text)) return text
    throw badInput(
      `"${String(text).slice(0, 40)}" is neither a country code (KAZ) nor a group's code (CA5).`,
      text,
      "UNKNOWN_CODE",
    )
  }),
})

builder.scalarType("JSON", {
  description: "A value of any form, as JSON.",
  serialize: (value) => value,
})
