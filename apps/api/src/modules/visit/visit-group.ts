import type { VisitType } from "@khorgos/prisma"
import { queryFromInfo } from "@pothos/plugin-prisma"
import { builder } from "../../builder.ts"
import { db } from "../../db.ts"
import { type Grouped, lookup } from "../../sql/groups.ts"
import { Country } from "../country/country.ts"
import { EventSeries } from "../event/event.ts"
import { CountryGroup } from "../group/group.ts"
import { Leader } from "../leader/leader.ts"
import { VisitTypeEnum } from "./visit.ts"

/** A group as the SQL gives it. */
export interface VisitGroupRow {
  leader_slug?: string
  leader_country_iso3?: string
  host_iso3?: string
  group_code?: string | null
  year?: number
  type?: VisitType
  event_series_slug?: string | null
  visits: number
  stops: number
  trips: number
  days: number
  first_day: Date | null
  last_day: Date | null
  share_percent: number | null
  change: number | null
  growth_percent: number | null
  ratio: number | null
}

export const VisitDimensionEnum = builder.enumType("VisitDimension", {
  description: "What visits are grouped by.",
  values: {
    LEADER: { value: "leader", description: "The visiting leader." },
    LEADER_COUNTRY: { value: "leaderCountry", description: "The leader's country or institution." },
    HOST: { value: "host", description: "The country visited." },
    GROUP: {
      value: "group",
      description:
        "A group of countries that the host belongs to: a visit counts in each of them, and in a group without a key where there is none.",
    },
    YEAR: { value: "year", description: "The year of the stop's first day." },
    TYPE: { value: "type", description: "The kind of visit." },
    EVENT_SERIES: {
      value: "eventSeries",
      description:
        "The series of an event that the visit was made for: a visit counts in each of them, and in a group without a key where there is none.",
    },
  } as const,
})

const byYear = "null unless the groups have years, and where there is no group for the year before"

const leaders = lookup<VisitGroupRow, typeof Leader.$inferType>(
  (row) => [row.leader_slug],
  (leader) => leader.slug,
)
const leaderCountries = lookup<VisitGroupRow, typeof Country.$inferType>(
  (row) => [row.leader_country_iso3],
  (country) => country.iso3,
)
const hosts = lookup<VisitGroupRow, typeof Country.$inferType>(
  (row) => [row.host_iso3],
  (country) => country.iso3,
)
const groups = lookup<VisitGroupRow, typeof CountryGroup.$inferType>(
  (row) => [row.group_code],
  (group) => group.code,
)
const series = lookup<VisitGroupRow, typeof EventSeries.$inferType>(
  (row) => [row.event_series_slug],
  (found) => found.slug,
)

export const VisitGroup = builder.objectRef<Grouped<VisitGroupRow>>("VisitGroup").implement({
  description:
    "Visits that share a leader, a host, a year or what else they are grouped by. A key is null where it is not grouped by.",
  fields: (t) => ({
    year: t.exposeInt("year", {
      nullable: true,
      description: "The year of the stops' first days.",
    }),
    type: t.expose("type", {
      type: VisitTypeEnum,
      nullable: true,
      description: "The kind of visit.",
    }),
    visits: t.exposeInt("visits", {
      description: "Visits: distinct trips per host. See the rule.",
    }),
    stops: t.exposeInt("stops", { description: "Stops: rows of the list of visits." }),
    trips: t.exposeInt("trips", { description: "Distinct trips." }),
    days: t.exposeInt("days", {
      description: "Days of all stops, first and last day included.",
    }),
    firstDay: t.expose("first_day", {
      type: "Date",
      nullable: true,
      description: "First day of the earliest stop; null when there is none.",
    }),
    lastDay: t.expose("last_day", {
      type: "Date",
      nullable: true,
      description: "Last day of the stop that ended last; null when there is none.",
    }),
    share: t.exposeFloat("share_percent", {
      nullable: true,
      description:
        "Percent of all visits that match where; of the same year where YEAR is one of several dimensions. Null when there is no visit.",
    }),
    change: t.exposeInt("change", {
      nullable: true,
      description: `Visits more than in the year before; ${byYear}.`,
    }),
    growth: t.exposeFloat("growth_percent", {
      nullable: true,
      description: `Change in percent of the year before; ${byYear}.`,
    }),
    ratio: t.exposeFloat("ratio", {
      nullable: true,
      description:
        "Visits divided by those of the group that ratioTo names, the other keys being the same, four decimals; null without ratioTo, and where that group has no visit.",
    }),
  }),
})

builder.objectFields(VisitGroup, (t) => ({
  leader: t.field({
    type: Leader,
    nullable: true,
    description: "The visiting leader.",
    resolve: async (group, _args, context, info) => {
      const query = queryFromInfo({ context, info })
      const [found] = await leaders(group, info, (keys) =>
        db.leader.findMany({ ...query, where: { slug: { in: keys } } }),
      )
      return found
    },
  }),
  leaderCountry: t.field({
    type: Country,
    nullable: true,
    description: "The leader's country or institution.",
    resolve: async (group, _args, context, info) => {
      const query = queryFromInfo({ context, info })
      const [found] = await leaderCountries(group, info, (keys) =>
        db.country.findMany({ ...query, where: { iso3: { in: keys } } }),
      )
      return found
    },
  }),
  host: t.field({
    type: Country,
    nullable: true,
    description: "The country visited.",
    resolve: async (group, _args, context, info) => {
      const query = queryFromInfo({ context, info })
      const [found] = await hosts(group, info, (keys) =>
        db.country.findMany({ ...query, where: { iso3: { in: keys } } }),
      )
      return found
    },
  }),
  group: t.field({
    type: CountryGroup,
    nullable: true,
    description: "A group of countries that the host belongs to; null for hosts in none, too.",
    resolve: async (group, _args, context, info) => {
      const query = queryFromInfo({ context, info })
      const [found] = await groups(group, info, (keys) =>
        db.countryGroup.findMany({ ...query, where: { code: { in: keys } } }),
      )
      return found
    },
  }),
  eventSeries: t.field({
    type: EventSeries,
    nullable: true,
    description:
      "The series of an event that the visits were made for; null for visits without one, too.",
    resolve: async (group, _args, context, info) => {
      const query = queryFromInfo({ context, info })
      const [found] = await series(group, info, (keys) =>
        db.eventSeries.findMany({ ...query, where: { slug: { in: keys } } }),
      )
      return found
    },
  }),
}))

export const VisitGroupOrder = builder.inputType("VisitGroupOrderBy", {
  description:
    "Order of groups: each entry names one field, a dimension by its key. Groups without the value come last.",
  fields: (t) => {
    const sort = () => t.field({ type: builder.orderByEnum() })
    return {
      visits: sort(),
      stops: sort(),
      trips: sort(),
      days: sort(),
      firstDay: sort(),
      lastDay: sort(),
      share: sort(),
      change: sort(),
      growth: sort(),
      ratio: sort(),
      leader: sort(),
      leaderCountry: sort(),
      host: sort(),
      group: sort(),
      year: sort(),
      type: sort(),
      eventSeries: sort(),
    }
  },
})
