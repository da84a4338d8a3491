import { EventOrigin } from "@khorgos/prisma"
import { builder, enumOf } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { CountryCodeFilter, DateFilter, IntFilter, ordering, TextFilter } from "../../filters.ts"
import { Country } from "../country/country.ts"
import { Organisation } from "../organisation/organisation.ts"
import { VerificationEnum, VerificationFilter } from "../source/source.ts"

const EventOriginEnum = enumOf("EventOrigin", EventOrigin)

export const EventSeries = builder.prismaNode("EventSeries", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    name: t.exposeString("name"),
    organisationCode: t.exposeString("organisationCode", { nullable: true }),
    sinceRelease: t.exposeInt("sinceRelease"),
    organisation: t.relation("organisation", {
      nullable: true,
      description: "The organisation that convenes it; null where there is none.",
    }),
  }),
})

export const Event = builder.prismaNode("Event", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    name: t.exposeString("name"),
    city: t.exposeString("city", { nullable: true }),
    startDate: t.expose("startDate", { type: "Date" }),
    endDate: t.expose("endDate", { type: "Date" }),
    origin: t.expose("origin", { type: EventOriginEnum }),
    verification: t.expose("verification", { type: VerificationEnum }),
    seriesSlug: t.exposeString("seriesSlug", { nullable: true }),
    hostIso3: t.expose("hostIso3", { type: "CountryCode", nullable: true }),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    series: t.relation("series", {
      nullable: true,
      description: "Its series; null for a single event.",
    }),
    host: t.relation("host", {
      nullable: true,
      description: "The host country; null when unknown.",
    }),
    source: t.relation("source", { description: "Where the row comes from." }),
    participants: t.field({
      type: [Country],
      complexity: rows(20),
      description:
        "Participants, by name. For SCO, EAEU, CSTO and OTS the membership of the time, not attendance.",
      select: (_args, _context, nestedSelection) => ({
        participants: {
          select: { country: nestedSelection(true) },
          orderBy: { country: { name: "asc" } },
        },
      }),
      resolve: (event) => event.participants.map((participant) => participant.country),
    }),
  }),
})

const SeriesWhere = builder.prismaWhere("EventSeries", {
  name: "EventSeriesFilter",
  description: "Conditions on series of events.",
  fields: {
    slug: TextFilter,
    name: TextFilter,
    organisationCode: TextFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const SeriesOrder = builder.prismaOrderBy("EventSeries", {
  name: "EventSeriesOrderBy",
  description: "Order of series.",
  fields: { slug: true, name: true },
})
const ParticipantWhere = builder.prismaWhere("EventParticipant", {
  name: "EventParticipantFilter",
  description: "Conditions on a participant.",
  fields: { countryIso3: CountryCodeFilter },
})

export const EventWhere = builder.prismaWhere("Event", {
  name: "EventFilter",
  description: "Conditions on events.",
  fields: {
    slug: TextFilter,
    name: TextFilter,
    seriesSlug: TextFilter,
    hostIso3: CountryCodeFilter,
    city: TextFilter,
    startDate: DateFilter,
    endDate: DateFilter,
    verification: VerificationFilter,
    participants: builder.prismaListFilter(ParticipantWhere, {
      name: "EventParticipantListFilter",
      description: "Conditions on the participants.",
      ops: ["some", "none", "every"],
    }),
    sourceKey: TextFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
export const EventOrder = builder.prismaOrderBy("Event", {
  name: "EventOrderBy",
  description: "Order of events.",
  fields: { startDate: true, endDate: true, name: true, hostIso3: true },
})

builder.prismaObjectFields(EventSeries, (t) => ({
  events: t.relatedConnection("events", {
    cursor: "slug",
    description: "Its events, the latest first.",
    args: { where: t.arg({ type: EventWhere }), orderBy: t.arg({ type: [EventOrder] }) },
    query: ({ where, orderBy }) => ({
      where: where ?? {},
      orderBy: ordering(orderBy, { startDate: "desc" }, { slug: "asc" }),
    }),
    totalCount: true,
  }),
}))

builder.prismaObjectFields(Organisation, (t) => ({
  series: t.relation("series", {
    complexity: rows(40),
    description: "The series of meetings it convenes.",
    query: { orderBy: { slug: "asc" } },
  }),
}))

builder.prismaObjectFields(Country, (t) => ({
  eventsHosted: t.relatedConnection("eventsHosted", {
    cursor: "slug",
    description: "Events held there, the latest first.",
    args: { where: t.arg({ type: EventWhere }), orderBy: t.arg({ type: [EventOrder] }) },
    query: ({ where, orderBy }) => ({
      where: where ?? {},
      orderBy: ordering(orderBy, { startDate: "desc" }, { slug: "asc" }),
    }),
    totalCount: true,
  }),
}))

builder.prismaObjectFields(Country, (t) => ({
  eventsAttended: t.field({
    type: [Event],
    complexity: rows(150),
    description:
      "Events it is a participant of, the latest first. For SCO, EAEU, CSTO and OTS by the membership of the time.",
    select: (_args, _context, nestedSelection) => ({
      eventParticipations: {
        select: { event: nestedSelection(true) },
        orderBy: [{ event: { startDate: "desc" } }, { eventSlug: "asc" }],
      },
    }),
    resolve: (country) => country.eventParticipations.map((place) => place.event),
  }),
}))

builder.queryFields((t) => ({
  event: t.prismaField({
    type: Event,
    nullable: true,
    description: "An event by key. A key that names nothing is an error.",
    args: { slug: t.arg.string({ required: true, description: "Key, such as sco-summit-2024." }) },
    resolve: async (query, _root, { slug }) => {
      const event = await db.event.findUnique({ ...query, where: { slug } })
      if (!event)
        throw codedError("UNKNOWN_CODE", `There is no event "${slug}".`, { argument: "slug" })
      return event
    },
  }),
  events: t.prismaConnection({
    type: Event,
    cursor: "slug",
    description: "Multilateral events, the latest first.",
    args: { where: t.arg({ type: EventWhere }), orderBy: t.arg({ type: [EventOrder] }) },
    totalCount: (_connection, { where }) => db.event.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.event.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { startDate: "desc" }, { slug: "asc" }),
      }),
  }),
  eventSeries: t.prismaConnection({
    type: EventSeries,
    cursor: "slug",
    description: "Series of events.",
    args: { where: t.arg({ type: SeriesWhere }), orderBy: t.arg({ type: [SeriesOrder] }) },
    totalCount: (_connection, { where }) => db.eventSeries.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.eventSeries.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { slug: "asc" }),
      }),
  }),
}))
