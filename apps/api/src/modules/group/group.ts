import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { IntFilter, ordering, TextFilter } from "../../filters.ts"
import { Country } from "../country/country.ts"

export const CountryGroup = builder.prismaNode("CountryGroup", {
  id: { field: "code" },
  fields: (t) => ({
    code: t.exposeString("code"),
    name: t.exposeString("name"),
    sinceRelease: t.exposeInt("sinceRelease"),
    members: t.field({
      type: [Country],
      complexity: rows(30),
      description: "Its members, by name.",
      select: (_args, _context, nestedSelection) => ({
        members: {
          select: { country: nestedSelection(true) },
          orderBy: { country: { name: "asc" } },
        },
      }),
      resolve: (group) => group.members.map((place) => place.country),
    }),
  }),
})

const GroupWhere = builder.prismaWhere("CountryGroup", {
  name: "CountryGroupFilter",
  description: "Conditions on groups of countries.",
  fields: {
    code: TextFilter,
    name: TextFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const GroupOrder = builder.prismaOrderBy("CountryGroup", {
  name: "CountryGroupOrderBy",
  description: "Order of groups.",
  fields: { code: true, name: true },
})
builder.prismaObjectFields(Country, (t) => ({
  groups: t.field({
    type: [CountryGroup],
    complexity: rows(6),
    description: "The groups of countries it belongs to.",
    select: (_args, _context, nestedSelection) => ({
      groups: { select: { group: nestedSelection(true) }, orderBy: { groupCode: "asc" } },
    }),
    resolve: (country) => country.groups.map((place) => place.group),
  }),
}))

builder.queryFields((t) => ({
  countryGroup: t.prismaField({
    type: CountryGroup,
    nullable: true,
    description: "A group of countries by its code. A code that names nothing is an error.",
    args: { code: t.arg({ type: "PartyCode", required: true, description: "Code, such as CA5." }) },
    resolve: async (query, _root, { code }) => {
      const group = await db.countryGroup.findUnique({ ...query, where: { code } })
      if (!group)
        throw codedError("UNKNOWN_CODE", `"${code}" is a country, not a group.`, {
          argument: "code",
        })
      return group
    },
  }),
  countryGroups: t.prismaConnection({
    type: CountryGroup,
    cursor: "code",
    description: "Named groups of countries.",
    args: { where: t.arg({ type: GroupWhere }), orderBy: t.arg({ type: [GroupOrder] }) },
    totalCount: (_connection, { where }) => db.countryGroup.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.countryGroup.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { code: "asc" }),
      }),
  }),
}))
