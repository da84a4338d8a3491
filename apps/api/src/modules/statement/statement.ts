import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { CountryCodeFilter, DateFilter, IntFilter, ordering, TextFilter } from "../../filters.ts"
import { Country } from "../country/country.ts"
import { VerificationEnum, VerificationFilter } from "../source/source.ts"

export const Topic = builder.prismaNode("Topic", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    name: t.exposeString("name"),
    sinceRelease: t.exposeInt("sinceRelease"),
  }),
})

export const Statement = builder.prismaNode("Statement", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    date: t.expose("date", { type: "Date" }),
    title: t.exposeString("title"),
    note: t.exposeString("note"),
    verification: t.expose("verification", { type: VerificationEnum }),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    source: t.relation("source", { description: "Where the row comes from." }),
    parties: t.field({
      type: [Country],
      complexity: rows(20),
      description: "Its parties, by name.",
      select: (_args, _context, nestedSelection) => ({
        parties: {
          select: { country: nestedSelection(true) },
          orderBy: { country: { name: "asc" } },
        },
      }),
      resolve: (statement) => statement.parties.map((party) => party.country),
    }),
    topics: t.field({
      type: [Topic],
      complexity: rows(8),
      description: "What it speaks of.",
      select: (_args, _context, nestedSelection) => ({
        topics: { select: { topic: nestedSelection(true) }, orderBy: { topicSlug: "asc" } },
      }),
      resolve: (statement) => statement.topics.map((place) => place.topic),
    }),
  }),
})

const PartyWhere = builder.prismaWhere("StatementParty", {
  name: "StatementPartyFilter",
  description: "Conditions on a party.",
  fields: { countryIso3: CountryCodeFilter },
})
const StatementTopicWhere = builder.prismaWhere("StatementTopic", {
  name: "StatementTopicFilter",
  description: "Conditions on a topic.",
  fields: { topicSlug: TextFilter },
})
const StatementWhere = builder.prismaWhere("Statement", {
  name: "StatementFilter",
  description: "Conditions on statements.",
  fields: {
    slug: TextFilter,
    title: TextFilter,
    date: DateFilter,
    verification: VerificationFilter,
    parties: builder.prismaListFilter(PartyWhere, {
      name: "StatementPartyListFilter",
      description: "Conditions on the parties.",
      ops: ["some", "none", "every"],
    }),
    topics: builder.prismaListFilter(StatementTopicWhere, {
      name: "StatementTopicListFilter",
      description: "Conditions on the topics.",
      ops: ["some", "none"],
    }),
    sourceKey: TextFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const StatementOrder = builder.prismaOrderBy("Statement", {
  name: "StatementOrderBy",
  description: "Order of statements.",
  fields: { date: true, title: true },
})

builder.prismaObjectFields(Topic, (t) => ({
  statements: t.field({
    type: [Statement],
    complexity: rows(40),
    description: "Statements that speak of it, the latest first.",
    select: (_args, _context, nestedSelection) => ({
      statements: {
        select: { statement: nestedSelection(true) },
        orderBy: { statement: { date: "desc" } },
      },
    }),
    resolve: (topic) => topic.statements.map((place) => place.statement),
  }),
}))
builder.prismaObjectFields(Country, (t) => ({
  statements: t.field({
    type: [Statement],
    complexity: rows(40),
    description: "Statements it is a party to, the latest first.",
    select: (_args, _context, nestedSelection) => ({
      statementParties: {
        select: { statement: nestedSelection(true) },
        orderBy: { statement: { date: "desc" } },
      },
    }),
    resolve: (country) => country.statementParties.map((party) => party.statement),
  }),
}))

builder.queryFields((t) => ({
  statement: t.prismaField({
    type: Statement,
    nullable: true,
    description: "A statement by key. A key that names nothing is an error.",
    args: { slug: t.arg.string({ required: true, description: "Key made of day and title." }) },
    resolve: async (query, _root, { slug }) => {
      const statement = await db.statement.findUnique({ ...query, where: { slug } })
      if (!statement)
        throw codedError("UNKNOWN_CODE", `There is no statement "${slug}".`, { argument: "slug" })
      return statement
    },
  }),
  statements: t.prismaConnection({
    type: Statement,
    cursor: "slug",
    description: "Joint statements, declarations, messages and speeches, the latest first.",
    args: { where: t.arg({ type: StatementWhere }), orderBy: t.arg({ type: [StatementOrder] }) },
    totalCount: (_connection, { where }) => db.statement.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.statement.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { date: "desc" }, { slug: "asc" }),
      }),
  }),
  topics: t.prismaField({
    type: [Topic],
    complexity: rows(60),
    description: "Topics of the statements.",
    resolve: (query) => db.topic.findMany({ ...query, orderBy: { slug: "asc" } }),
  }),
}))
