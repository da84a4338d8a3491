import { MembershipStatus } from "@khorgos/prisma"
import { builder, enumOf } from "../../builder.ts"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { CountryCodeFilter, DateFilter, IntFilter, ordering, TextFilter } from "../../filters.ts"
import { Country } from "../country/country.ts"
import { VerificationEnum, VerificationFilter } from "../source/source.ts"

const MembershipStatusEnum = enumOf("MembershipStatus", MembershipStatus)
const MembershipStatusFilter = builder.prismaFilter(MembershipStatusEnum, {
  name: "MembershipStatusFilter",
  description: "Conditions on the standing.",
  ops: ["equals", "in", "not"],
})

export const Organisation = builder.prismaNode("Organisation", {
  id: { field: "code" },
  fields: (t) => ({
    code: t.exposeString("code"),
    name: t.exposeString("name"),
    sinceRelease: t.exposeInt("sinceRelease"),
  }),
})

export const Membership = builder.prismaNode("Membership", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    status: t.expose("status", { type: MembershipStatusEnum }),
    joinedOn: t.expose("joinedOn", { type: "Date", nullable: true }),
    leftOn: t.expose("leftOn", { type: "Date", nullable: true }),
    verification: t.expose("verification", { type: VerificationEnum }),
    organisationCode: t.exposeString("organisationCode"),
    countryIso3: t.expose("countryIso3", { type: "CountryCode" }),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    organisation: t.relation("organisation", { description: "The organisation." }),
    country: t.relation("country", { description: "The country." }),
    source: t.relation("source", { description: "Where the row comes from." }),
  }),
})

const MembershipWhere = builder.prismaWhere("Membership", {
  name: "MembershipFilter",
  description: "Conditions on memberships.",
  fields: {
    organisationCode: TextFilter,
    countryIso3: CountryCodeFilter,
    status: MembershipStatusFilter,
    joinedOn: DateFilter,
    leftOn: DateFilter,
    sourceKey: TextFilter,
    verification: VerificationFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const MembershipOrder = builder.prismaOrderBy("Membership", {
  name: "MembershipOrderBy",
  description: "Order of memberships.",
  fields: { organisationCode: true, countryIso3: true, joinedOn: true },
})
const OrganisationWhere = builder.prismaWhere("Organisation", {
  name: "OrganisationFilter",
  description: "Conditions on organisations.",
  fields: {
    code: TextFilter,
    name: TextFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const OrganisationOrder = builder.prismaOrderBy("Organisation", {
  name: "OrganisationOrderBy",
  description: "Order of organisations.",
  fields: { code: true, name: true },
})

builder.prismaObjectFields(Organisation, (t) => ({
  memberships: t.relatedConnection("memberships", {
    cursor: "slug",
    description: "Standing of countries in it; covers the five, China and Russia only.",
    args: { where: t.arg({ type: MembershipWhere }), orderBy: t.arg({ type: [MembershipOrder] }) },
    query: ({ where, orderBy }) => ({
      where: where ?? {},
      orderBy: ordering(orderBy, { countryIso3: "asc" }, { slug: "asc" }),
    }),
    totalCount: true,
  }),
}))

builder.prismaObjectFields(Country, (t) => ({
  memberships: t.relatedConnection("memberships", {
    cursor: "slug",
    description: "Its standing in organisations; known for the five, China and Russia only.",
    args: { where: t.arg({ type: MembershipWhere }), orderBy: t.arg({ type: [MembershipOrder] }) },
    query: ({ where, orderBy }) => ({
      where: where ?? {},
      orderBy: ordering(orderBy, { organisationCode: "asc" }, { slug: "asc" }),
    }),
    totalCount: true,
  }),
}))

builder.queryFields((t) => ({
  organisation: t.prismaField({
    type: Organisation,
    nullable: true,
    description: "An organisation by code. A code that names nothing is an error.",
    args: { code: t.arg.string({ required: true, description: "Code, such as SCO." }) },
    resolve: async (query, _root, { code }) => {
      const organisation = await db.organisation.findUnique({ ...query, where: { code } })
      if (!organisation)
        throw codedError("UNKNOWN_CODE", `There is no organisation "${code}".`, {
          argument: "code",
        })
      return organisation
    },
  }),
  organisations: t.prismaConnection({
    type: Organisation,
    cursor: "code",
    description: "International organisations.",
    args: {
      where: t.arg({ type: OrganisationWhere }),
      orderBy: t.arg({ type: [OrganisationOrder] }),
    },
    totalCount: (_connection, { where }) => db.organisation.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.organisation.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { code: "asc" }),
      }),
  }),
  memberships: t.prismaConnection({
    type: Membership,
    cursor: "slug",
    description: "Memberships of the five, China and Russia.",
    args: { where: t.arg({ type: MembershipWhere }), orderBy: t.arg({ type: [MembershipOrder] }) },
    totalCount: (_connection, { where }) => db.membership.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.membership.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { organisationCode: "asc" }, { slug: "asc" }),
      }),
  }),
}))
