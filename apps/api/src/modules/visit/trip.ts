import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { CountryCodeFilter, DateFilter, IntFilter, ordering, TextFilter } from "../../filters.ts"
import { Leader } from "../leader/leader.ts"
import { Visit, VisitWhere } from "./visit.ts"

export const Trip = builder.prismaNode("Trip", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    startDate: t.expose("startDate", { type: "Date" }),
    endDate: t.expose("endDate", { type: "Date" }),
    leaderSlug: t.exposeString("leaderSlug"),
    countryIso3: t.expose("countryIso3", { type: "CountryCode" }),
    sinceRelease: t.exposeInt("sinceRelease"),
    leader: t.relation("leader", { description: "Who travelled." }),
    country: t.relation("country", {
      description: "The country or institution the leader spoke for.",
    }),
    visits: t.relation("visits", {
      complexity: rows(10),
      description: "Its stops, in order.",
      query: { orderBy: [{ startDate: "asc" }, { endDate: "asc" }, { slug: "asc" }] },
    }),
  }),
})

const TripWhere = builder.prismaWhere("Trip", {
  name: "TripFilter",
  description: "Conditions on trips.",
  fields: {
    slug: TextFilter,
    leaderSlug: TextFilter,
    countryIso3: CountryCodeFilter,
    startDate: DateFilter,
    endDate: DateFilter,
    visits: builder.prismaListFilter(VisitWhere, {
      name: "VisitListFilter",
      description: "Conditions on the stops.",
      ops: ["some", "none", "every"],
    }),
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const TripOrder = builder.prismaOrderBy("Trip", {
  name: "TripOrderBy",
  description: "Order of trips.",
  fields: { startDate: true, endDate: true, leaderSlug: true },
})
const latestFirst = [{ startDate: "desc" as const }, { slug: "asc" as const }]

builder.prismaObjectFields(Visit, (t) => ({
  trip: t.relation("trip", { description: "The trip it was a stop of." }),
}))
builder.prismaObjectFields(Leader, (t) => ({
  trips: t.relatedConnection("trips", {
    cursor: "slug",
    description: "Trips abroad, the latest first.",
    args: { where: t.arg({ type: TripWhere }), orderBy: t.arg({ type: [TripOrder] }) },
    query: ({ where, orderBy }) => ({
      where: where ?? {},
      orderBy: ordering(orderBy, ...latestFirst),
    }),
    totalCount: true,
  }),
}))

builder.queryFields((t) => ({
  trip: t.prismaField({
    type: Trip,
    nullable: true,
    description: "A trip by key. A key that names nothing is an error.",
    args: { slug: t.arg.string({ required: true, description: "Key, such as chn-xi-2024-2." }) },
    resolve: async (query, _root, { slug }) => {
      const trip = await db.trip.findUnique({ ...query, where: { slug } })
      if (!trip)
        throw codedError("UNKNOWN_CODE", `There is no trip "${slug}".`, { argument: "slug" })
      return trip
    },
  }),
  trips: t.prismaConnection({
    type: Trip,
    cursor: "slug",
    description: "Trips of leaders, the latest first.",
    args: { where: t.arg({ type: TripWhere }), orderBy: t.arg({ type: [TripOrder] }) },
    totalCount: (_connection, { where }) => db.trip.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.trip.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, ...latestFirst),
      }),
  }),
}))
