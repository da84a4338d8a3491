import { builder } from "../../builder.ts"
import { aggregateCost, rows } from "../../cost.ts"
import { db } from "../../db.ts"
import { readOrder } from "../../sql/aggregate.ts"
import { groupConnection } from "../../sql/groups.ts"
import { type Reference, readReference } from "../../sql/reference.ts"
import { VisitTypeEnum, VisitWhere } from "./visit.ts"
import {
  selectedVisits,
  type VisitDimension,
  type VisitSelection,
  visitAggregateSql,
  visitDimensions,
  visitMeasures,
} from "./visit-aggregate-sql.ts"
import { VisitCoverage } from "./visit-coverage.ts"
import {
  VisitDimensionEnum,
  VisitGroup,
  VisitGroupOrder,
  type VisitGroupRow,
} from "./visit-group.ts"
import { countingRule } from "./visit-ranking.ts"

const columns = {
  ...visitMeasures,
  ...Object.fromEntries(
    Object.entries(visitDimensions).map(([name, { column }]) => [name, column]),
  ),
}
const keys = new Set<string>(Object.values(visitDimensions).map(({ column }) => column))

const ReferenceInput = builder.inputType("VisitReference", {
  description: "The group that others are divided by: the code of one dimension that by has, too.",
  fields: (t) => ({
    leader: t.string({ description: "Key of a leader: xi-jinping." }),
    leaderCountry: t.field({
      type: "CountryCode",
      description: "Code of the leader's country: CHN.",
    }),
    host: t.field({ type: "CountryCode", description: "Code of a host: KAZ." }),
    group: t.field({ type: "PartyCode", description: "Code of the host's group: CA5." }),
    year: t.int({ description: "A year." }),
    type: t.field({ type: VisitTypeEnum, description: "A kind of visit." }),
    eventSeries: t.string({ description: "Key of a series of events: sco." }),
  }),
})

/** The one dimension and code that `ratioTo` names. */
export const visitReference = (
  ratioTo: object | null | undefined,
  by: readonly VisitDimension[],
): Promise<Reference<VisitDimension> | null> =>
  readReference(ratioTo, by, {
    leader: ["Leader", "slug", "leader"],
    group: ["CountryGroup", "code", "group"],
    eventSeries: ["EventSeries", "slug", "series"],
  })

/** Rows of the coverage that speak of a stop counted. */
async function coverageOf(selection: VisitSelection) {
  const rows = await db.$queryRaw<{ slug: string }[]>`
    WITH selected AS (${selectedVisits(selection)})
    SELECT c.slug FROM visit_coverage AS c WHERE EXISTS (
      SELECT FROM selected AS s WHERE s.leader_country_iso3 = ANY (c.leader_iso3)
        AND (c.leader_slug IS NULL OR c.leader_slug = s.leader_slug)
        AND (c.host_iso3 = '{}' OR s.host_iso3 = ANY (c.host_iso3)))`
  return db.visitCoverage.findMany({
    where: { slug: { in: rows.map(({ slug }) => slug) } },
    orderBy: { slug: "asc" },
  })
}

builder.queryFields((t) => ({
  visitAggregate: t.connection(
    {
      type: VisitGroup,
      complexity: aggregateCost(500, ["group", "eventSeries"]),
      description:
        "Visits counted by group, the most visits first. Any dimensions combine; none gives one row, the total. Where groups overlap (GROUP, EVENT_SERIES), their counts do not add up to the total.",
      args: {
        where: t.arg({ type: VisitWhere, description: "Which visits; all when left out." }),
        by: t.arg({
          type: [VisitDimensionEnum],
          required: true,
          description: "What to group by; [] for the total.",
        }),
        includeStopovers: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: "Whether technical stopovers count.",
        }),
        ratioTo: t.arg({
          type: ReferenceInput,
          description: "Which group the others are divided by; no ratio when left out.",
        }),
        orderBy: t.arg({ type: [VisitGroupOrder] }),
      },
      resolve: async (
        _root,
        { where, by, includeStopovers, ratioTo, orderBy, ...page },
        context,
      ) => {
        const selection = { where, includeStopovers }
        const dimensions = by.map((name) => visitDimensions[name])
        const order = readOrder(orderBy, columns, keys, dimensions)
        const sql = visitAggregateSql({
          ...selection,
          by,
          ratioTo: await visitReference(ratioTo, by),
          ...(order.length > 0 ? { order } : {}),
        })
        return { ...(await groupConnection<VisitGroupRow>(sql, page, context)), selection }
      },
    },
    {
      fields: (t) => ({
        totalCount: t.int({
          description: "How many groups there are.",
          resolve: ({ total }) => total,
        }),
        rule: t.string({ description: "The counting rule.", resolve: () => countingRule }),
        coverage: t.field({
          type: [VisitCoverage],
          complexity: rows(10),
          description:
            "What the data cover of the visits counted: the counts are only as good as this.",
          resolve: (connection) => coverageOf(connection.selection),
        }),
      }),
    },
  ),
}))
