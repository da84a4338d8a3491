import type { Flow, Prisma, TradeBasis } from "@khorgos/prisma"
import { queryFromInfo } from "@pothos/plugin-prisma"
import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"
import { type Grouped, lookup } from "../../sql/groups.ts"
import { Country } from "../country/country.ts"
import { CountryGroup } from "../group/group.ts"
import { Source, TradeBasisEnum } from "../source/source.ts"
import { FlowEnum } from "./trade.ts"
import { type Overlap, OverlapEnum } from "./trade-dimension.ts"

/** A group as the SQL gives it. */
export interface TradeGroupRow {
  reporter_iso3?: string
  reporter_group_code?: string | null
  partner_iso3?: string
  partner_group_code?: string | null
  year?: number
  flow?: Flow
  basis?: TradeBasis
  source_key?: string
  rows: number
  sum_usd: Prisma.Decimal | null
  min_usd: Prisma.Decimal | null
  max_usd: Prisma.Decimal | null
  average_usd: Prisma.Decimal | null
  share_percent: number | null
  growth_percent: number | null
  ratio: Prisma.Decimal | null
  bases: TradeBasis[]
  source_keys: string[]
  partial_years: number
  damaged: number
  not_added: Overlap[]
}

const added = "null where notAdded says why the figures cannot be added up"
const sound = "null, too, where a figure of either covers a part of the year or is damaged"

export const TradeGroup = builder.objectRef<Grouped<TradeGroupRow>>("TradeGroup").implement({
  description:
    "Trade figures that share a reporter, a partner, a year or what else they are grouped by. A key is null where it is not grouped by. A missing report is not zero trade: compare the number of rows.",
  fields: (t) => ({
    year: t.exposeInt("year", { nullable: true, description: "The calendar year." }),
    flow: t.expose("flow", {
      type: FlowEnum,
      nullable: true,
      description: "Export or import, seen from the reporter.",
    }),
    basis: t.expose("basis", {
      type: TradeBasisEnum,
      nullable: true,
      description: "Declared or reconciled.",
    }),
    rows: t.exposeInt("rows", { description: "Figures in the group." }),
    notAdded: t.expose("not_added", {
      type: [OverlapEnum],
      description: "Why the figures cannot be added up; empty where they can.",
    }),
    bases: t.expose("bases", {
      type: [TradeBasisEnum],
      description: "How the figures came about.",
    }),
    partialYears: t.exposeInt("partial_years", {
      description: "Figures that cover a part of the year only.",
    }),
    damaged: t.exposeInt("damaged", {
      description: "Figures that the source is known to be damaged for: they are too low.",
    }),
  }),
})

builder.objectFields(TradeGroup, (t) => {
  const usd = (column: "sum_usd" | "min_usd" | "max_usd" | "average_usd", description: string) =>
    t.expose(column, { type: "Decimal", nullable: true, description })
  return {
    sumUsd: usd("sum_usd", `Sum, US dollars of the year; ${added}.`),
    minUsd: usd("min_usd", "Smallest figure, US dollars of the year; null when there is none."),
    maxUsd: usd("max_usd", "Largest figure, US dollars of the year; null when there is none."),
    averageUsd: usd("average_usd", `Sum divided by the rows, US dollars; ${added}.`),
    growth: t.exposeFloat("growth_percent", {
      nullable: true,
      description: `Change of the sum in percent of the year before, the other keys being the same; null unless the groups have years and there is a year before; ${sound}.`,
    }),
    share: t.exposeFloat("share_percent", {
      nullable: true,
      description: `Percent of the sum of all figures that match where, of the same year and basis where these are among the dimensions; null where the group or that whole cannot be added up; ${sound}.`,
    }),
    ratio: t.expose("ratio", {
      type: "Decimal",
      nullable: true,
      description: `Sum divided by that of the group that ratioTo names, the other keys being the same, four decimals; null without ratioTo; ${sound}.`,
    }),
  }
})

const reporters = lookup<TradeGroupRow, typeof Country.$inferType>(
  (row) => [row.reporter_iso3],
  (country) => country.iso3,
)
const partners = lookup<TradeGroupRow, typeof Country.$inferType>(
  (row) => [row.partner_iso3],
  (country) => country.iso3,
)
const reporterGroups = lookup<TradeGroupRow, typeof CountryGroup.$inferType>(
  (row) => [row.reporter_group_code],
  (group) => group.code,
)
const partnerGroups = lookup<TradeGroupRow, typeof CountryGroup.$inferType>(
  (row) => [row.partner_group_code],
  (group) => group.code,
)
const ownSource = lookup<TradeGroupRow, typeof Source.$inferType>(
  (row) => [row.source_key],
  (source) => source.key,
)
const allSources = lookup<TradeGroupRow, typeof Source.$inferType>(
  (row) => row.source_keys,
  (source) => source.key,
)

builder.objectFields(TradeGroup, (t) => ({
  reporter: t.field({
    type: Country,
    nullable: true,
    description: "The country that reports.",
    resolve: async (group, _args, context, info) => {
      const query = queryFromInfo({ context, info })
      const [found] = await reporters(group, info, (keys) =>
        db.country.findMany({ ...query, where: { iso3: { in: keys } } }),
      )
      return found
    },
  }),
  partner: t.field({
    type: Country,
    nullable: true,
    description: "The country traded with.",
    resolve: async (group, _args, context, info) => {
      const query = queryFromInfo({ context, info })
      const [found] = await partners(group, info, (keys) =>
        db.country.findMany({ ...query, where: { iso3: { in: keys } } }),
      )
      return found
    },
  }),
  reporterGroup: t.field({
    type: CountryGroup,
    nullable: true,
    description: "A group that the reporter belongs to; null for reporters in none, too.",
    resolve: async (group, _args, context, info) => {
      const query = queryFromInfo({ context, info })
      const [found] = await reporterGroups(group, info, (keys) =>
        db.countryGroup.findMany({ ...query, where: { code: { in: keys } } }),
      )
      return found
    },
  }),
  partnerGroup: t.field({
    type: CountryGroup,
    nullable: true,
    description: "A group that the partner belongs to; null for partners in none, too.",
    resolve: async (group, _args, context, info) => {
      const query = queryFromInfo({ context, info })
      const [found] = await partnerGroups(group, info, (keys) =>
        db.countryGroup.findMany({ ...query, where: { code: { in: keys } } }),
      )
      return found
    },
  }),
}))

builder.objectFields(TradeGroup, (t) => ({
  source: t.field({
    type: Source,
    nullable: true,
    description: "Whose figures they are; null where not grouped by source: see sources.",
    resolve: async (group, _args, context, info) => {
      const query = queryFromInfo({ context, info })
      const [found] = await ownSource(group, info, (keys) =>
        db.source.findMany({ ...query, where: { key: { in: keys } } }),
      )
      return found
    },
  }),
  sources: t.field({
    type: [Source],
    complexity: rows(12),
    description: "Whose figures they are.",
    resolve: (group, _args, context, info) => {
      const query = queryFromInfo({ context, info })
      return allSources(group, info, (keys) =>
        db.source.findMany({ ...query, where: { key: { in: keys } } }),
      )
    },
  }),
}))
