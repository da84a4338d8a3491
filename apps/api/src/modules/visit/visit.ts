import { DateCheck, VisitType } from "@khorgos/prisma"
import { builder, enumOf } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import {
  BooleanFilter,
  CountryCodeFilter,
  DateFilter,
  IntFilter,
  ordering,
  TextFilter,
} from "../../filters.ts"
import { Country } from "../country/country.ts"
import { Event, EventWhere } from "../event/event.ts"
import { Leader, LeaderWhere } from "../leader/leader.ts"
import { Source, VerificationEnum, VerificationFilter } from "../source/source.ts"

export const VisitTypeEnum = enumOf("VisitType", VisitType)
const VisitTypeFilter = builder.prismaFilter(VisitTypeEnum, {
  name: "VisitTypeFilter",
  description: "Conditions on the kind of visit.",
  ops: ["equals", "in", "notIn", "not"],
})
export const DateCheckEnum = enumOf("DateCheck", DateCheck)

export const Visit = builder.prismaNode("Visit", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    cities: t.exposeStringList("cities"),
    startDate: t.expose("startDate", { type: "Date" }),
    endDate: t.expose("endDate", { type: "Date" }),
    type: t.expose("type", { type: VisitTypeEnum }),
    bilateral: t.exposeBoolean("bilateral"),
    summary: t.exposeString("summary"),
    verification: t.expose("verification", { type: VerificationEnum }),
    dateCheck: t.expose("dateCheck", { type: DateCheckEnum }),
    tripSlug: t.exposeString("tripSlug"),
    leaderSlug: t.exposeString("leaderSlug"),
    hostIso3: t.expose("hostIso3", { type: "CountryCode" }),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    leader: t.relation("leader", { description: "Who came." }),
    host: t.relation("host", { description: "The country visited." }),
    source: t.relation("source", { description: "Where the row comes from." }),
    events: t.field({
      type: [Event],
      complexity: rows(5),
      description: "The multilateral events the visit was made for; empty when there was none.",
      select: (_args, _context, nestedSelection) => ({
        events: { select: { event: nestedSelection(true) }, orderBy: { eventSlug: "asc" } },
      }),
      resolve: (visit) => visit.events.map((place) => place.event),
    }),
  }),
})

const VisitEventWhere = builder.prismaWhere("VisitEvent", {
  name: "VisitEventFilter",
  description: "Conditions on an event of a visit.",
  fields: { eventSlug: TextFilter, event: EventWhere },
})

export const VisitWhere = builder.prismaWhere("Visit", {
  name: "VisitFilter",
  description: "Conditions on visits.",
  fields: {
    slug: TextFilter,
    tripSlug: TextFilter,
    leaderSlug: TextFilter,
    leader: LeaderWhere,
    hostIso3: CountryCodeFilter,
    startDate: DateFilter,
    endDate: DateFilter,
    type: VisitTypeFilter,
    bilateral: BooleanFilter,
    verification: VerificationFilter,
    events: builder.prismaListFilter(VisitEventWhere, {
      name: "VisitEventListFilter",
      description: "Conditions on the events of the visit; none: {} finds visits without an event.",
      ops: ["some", "none"],
    }),
    sourceKey: TextFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
export const VisitOrder = builder.prismaOrderBy("Visit", {
  name: "VisitOrderBy",
  description: "Order of visits.",
  fields: { startDate: true, endDate: true, hostIso3: true, leaderSlug: true, type: true },
})

export const visitArgs = builder.args((t) => ({
  where: t.field({ type: VisitWhere }),
  orderBy: t.field({ type: [VisitOrder] }),
}))
type VisitArgs = {
  where?: typeof VisitWhere.$inferInput | null
  orderBy?: (typeof VisitOrder.$inferInput)[] | null
}
/** The latest first, unless the caller orders otherwise. */
export function visitQuery({ where, orderBy }: VisitArgs) {
  return {
    where: where ?? {},
    orderBy: ordering(orderBy, { startDate: "desc" as const }, { slug: "asc" as const }),
  }
}

const visits = { cursor: "slug", args: visitArgs, query: visitQuery, totalCount: true } as const

builder.prismaObjectFields(Leader, (t) => ({
  visits: t.relatedConnection("visits", {
    ...visits,
    description: "Visits made abroad, the latest first.",
  }),
}))
builder.prismaObjectFields(Country, (t) => ({
  visitsReceived: t.relatedConnection("visitsReceived", {
    ...visits,
    description: "Visits received, the latest first.",
  }),
}))
builder.prismaObjectFields(Source, (t) => ({
  visits: t.relatedConnection("visits", {
    ...visits,
    description: "Visits taken from it, the latest first.",
  }),
}))
builder.prismaObjectFields(Event, (t) => ({
  visits: t.field({
    type: [Visit],
    complexity: rows(20),
    description: "Visits made for it, by first day.",
    select: (_args, _context, nestedSelection) => ({
      visits: {
        select: { visit: nestedSelection(true) },
        orderBy: { visit: { startDate: "asc" } },
      },
    }),
    resolve: (event) => event.visits.map((place) => place.visit),
  }),
}))

builder.queryFields((t) => ({
  visit: t.prismaField({
    type: Visit,
    nullable: true,
    description: "A visit by key. A key that names nothing is an error.",
    args: {
      slug: t.arg.string({ required: true, description: "Key: trip, host and first day." }),
    },
    resolve: async (query, _root, { slug }) => {
      const visit = await db.visit.findUnique({ ...query, where: { slug } })
      if (!visit)
        throw codedError("UNKNOWN_CODE", `There is no visit "${slug}".`, { argument: "slug" })
      return visit
    },
  }),
  visits: t.prismaConnection({
    type: Visit,
    cursor: "slug",
    description:
      "Visits of leaders, one row a stop in a country, the latest first. See visitCoverage for what is covered.",
    args: visitArgs,
    totalCount: (_connection, { where }) => db.visit.count({ where: where ?? {} }),
    resolve: (query, _root, args) => db.visit.findMany({ ...query, ...visitQuery(args) }),
  }),
}))
