import { CountryKind } from "@khorgos/prisma"
import { builder, enumOf } from "../../builder.ts"
import { db } from "../../db.ts"
import {
  BooleanFilter,
  CountryCodeFilter,
  DecimalFilter,
  IntFilter,
  ordering,
  TextFilter,
} from "../../filters.ts"

export { isKnownCountry, partySize } from "./country-codes.ts"

const CountryKindEnum = enumOf("CountryKind", CountryKind)
const CountryKindFilter = builder.prismaFilter(CountryKindEnum, {
  name: "CountryKindFilter",
  description: "Conditions on what a code stands for.",
  ops: ["equals", "in", "not"],
})

export const Country = builder.prismaNode("Country", {
  id: { field: "iso3" },
  fields: (t) => ({
    iso3: t.expose("iso3", { type: "CountryCode" }),
    iso2: t.exposeString("iso2", { nullable: true }),
    kind: t.expose("kind", { type: CountryKindEnum }),
    name: t.exposeString("name"),
    officialName: t.exposeString("officialName"),
    capital: t.exposeString("capital", { nullable: true }),
    capitalLatitude: t.expose("capitalLatitude", { type: "Decimal", nullable: true }),
    capitalLongitude: t.expose("capitalLongitude", { type: "Decimal", nullable: true }),
    region: t.exposeString("region", { nullable: true }),
    subregion: t.exposeString("subregion", { nullable: true }),
    areaKm2: t.expose("areaKm2", { type: "Decimal", nullable: true }),
    landlocked: t.exposeBoolean("landlocked", { nullable: true }),
    borders: t.expose("borders", { type: ["CountryCode"] }),
    currency: t.exposeString("currency", { nullable: true }),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    source: t.relation("source", { description: "Where the row comes from." }),
  }),
})

const GroupPlaceWhere = builder.prismaWhere("GroupMember", {
  name: "GroupMemberFilter",
  description: "Conditions on a place in a group.",
  fields: { groupCode: TextFilter },
})

export const CountryWhere = builder.prismaWhere("Country", {
  name: "CountryFilter",
  description: "Conditions on countries.",
  fields: {
    iso3: CountryCodeFilter,
    iso2: TextFilter,
    kind: CountryKindFilter,
    name: TextFilter,
    region: TextFilter,
    subregion: TextFilter,
    areaKm2: DecimalFilter,
    landlocked: BooleanFilter,
    groups: builder.prismaListFilter(GroupPlaceWhere, {
      name: "GroupMemberListFilter",
      description: "Conditions on the groups it belongs to.",
      ops: ["some", "none"],
    }),
    sourceKey: TextFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
export const CountryOrder = builder.prismaOrderBy("Country", {
  name: "CountryOrderBy",
  description: "Order of countries.",
  fields: { iso3: true, name: true, areaKm2: true },
})

builder.queryFields((t) => ({
  country: t.prismaField({
    type: Country,
    nullable: true,
    description: "A country by its code. A code that names nothing is an error.",
    args: {
      iso3: t.arg({ type: "CountryCode", required: true, description: "Code, such as KAZ." }),
    },
    resolve: (query, _root, { iso3 }) => db.country.findUnique({ ...query, where: { iso3 } }),
  }),
  countries: t.prismaConnection({
    type: Country,
    cursor: "iso3",
    description:
      "Countries and territories; the codes beside them (EUU, WLD, EUE) only where the filter names their kind.",
    args: { where: t.arg({ type: CountryWhere }), orderBy: t.arg({ type: [CountryOrder] }) },
    totalCount: (_connection, { where }) => db.country.count({ where: countriesOnly(where) }),
    resolve: (query, _root, { where, orderBy }) =>
      db.country.findMany({
        ...query,
        where: countriesOnly(where),
        orderBy: ordering(orderBy, { name: "asc" }, { iso3: "asc" }),
      }),
  }),
}))

/** Without a kind asked for, only countries and territories are listed. */
export function countriesOnly(where: typeof CountryWhere.$inferInput | null | undefined) {
  if (!where) return { kind: "country" as const }
  return where.kind ? where : { AND: [where, { kind: "country" as const }] }
}
