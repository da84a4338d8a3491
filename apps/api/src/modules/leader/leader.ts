import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { CountryCodeFilter, DateFilter, IntFilter, ordering, TextFilter } from "../../filters.ts"
import { Country } from "../country/country.ts"
import { VerificationEnum, VerificationFilter } from "../source/source.ts"

export const Leader = builder.prismaNode("Leader", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    name: t.exposeString("name"),
    countryIso3: t.expose("countryIso3", { type: "CountryCode" }),
    sinceRelease: t.exposeInt("sinceRelease"),
    country: t.relation("country", { description: "The country or institution led." }),
    terms: t.relation("terms", {
      complexity: rows(8),
      description: "Terms in office, the earliest first.",
      query: { orderBy: [{ startDate: "asc" }, { slug: "asc" }] },
    }),
  }),
})

export const Term = builder.prismaNode("Term", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    office: t.exposeString("office"),
    startDate: t.expose("startDate", { type: "Date" }),
    endDate: t.expose("endDate", { type: "Date", nullable: true }),
    verification: t.expose("verification", { type: VerificationEnum }),
    leaderSlug: t.exposeString("leaderSlug"),
    countryIso3: t.expose("countryIso3", { type: "CountryCode" }),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    leader: t.relation("leader", { description: "Who held the office." }),
    country: t.relation("country", { description: "Where it was held." }),
    source: t.relation("source", { description: "Where the row comes from." }),
  }),
})

const TermWhere = builder.prismaWhere("Term", {
  name: "TermFilter",
  description: "Conditions on terms in office.",
  fields: {
    office: TextFilter,
    startDate: DateFilter,
    endDate: DateFilter,
    countryIso3: CountryCodeFilter,
    sourceKey: TextFilter,
    verification: VerificationFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const TermOrder = builder.prismaOrderBy("Term", {
  name: "TermOrderBy",
  description: "Order of terms.",
  fields: { startDate: true, endDate: true, office: true },
})

export const LeaderWhere = builder.prismaWhere("Leader", {
  name: "LeaderFilter",
  description: "Conditions on leaders.",
  fields: {
    slug: TextFilter,
    name: TextFilter,
    countryIso3: CountryCodeFilter,
    terms: builder.prismaListFilter(TermWhere, {
      name: "TermListFilter",
      description: "Conditions on the terms.",
      ops: ["some", "none", "every"],
    }),
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const LeaderOrder = builder.prismaOrderBy("Leader", {
  name: "LeaderOrderBy",
  description: "Order of leaders.",
  fields: { slug: true, name: true, countryIso3: true },
})

/** Throws when no leader has this key. */
export async function requireLeader(slug: string) {
  const leader = await db.leader.findUnique({ where: { slug } })
  if (!leader)
    throw codedError("UNKNOWN_CODE", `There is no leader "${slug}". Keys look like xi-jinping.`, {
      value: slug,
    })
  return leader
}

builder.prismaObjectFields(Country, (t) => ({
  leaders: t.relatedConnection("leaders", {
    cursor: "slug",
    description: "Its leaders.",
    args: { where: t.arg({ type: LeaderWhere }), orderBy: t.arg({ type: [LeaderOrder] }) },
    query: ({ where, orderBy }) => ({
      where: where ?? {},
      orderBy: ordering(orderBy, { slug: "asc" }),
    }),
    totalCount: true,
  }),
  terms: t.relatedConnection("terms", {
    cursor: "slug",
    description: "Terms in its offices, the earliest first.",
    args: { where: t.arg({ type: TermWhere }), orderBy: t.arg({ type: [TermOrder] }) },
    query: ({ where, orderBy }) => ({
      where: where ?? {},
      orderBy: ordering(orderBy, { startDate: "asc" }, { slug: "asc" }),
    }),
    totalCount: true,
  }),
}))

builder.queryFields((t) => ({
  leader: t.prismaField({
    type: Leader,
    nullable: true,
    description: "A leader by key. A key that names nothing is an error.",
    args: { slug: t.arg.string({ required: true, description: "Key, such as xi-jinping." }) },
    resolve: async (query, _root, { slug }) =>
      (await db.leader.findUnique({ ...query, where: { slug } })) ?? requireLeader(slug),
  }),
  leaders: t.prismaConnection({
    type: Leader,
    cursor: "slug",
    description: "People who hold or held a leading office, or travel in one.",
    args: { where: t.arg({ type: LeaderWhere }), orderBy: t.arg({ type: [LeaderOrder] }) },
    totalCount: (_connection, { where }) => db.leader.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.leader.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { slug: "asc" }),
      }),
  }),
}))
