import { Prisma } from "@khorgos/prisma"
import { queryFromInfo } from "@pothos/plugin-prisma"
import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { Country } from "../country/country.ts"
import { Leader, requireLeader } from "../leader/leader.ts"
import { VisitCoverage } from "./visit-coverage.ts"

/** The counting rule, sent with every ranking. */
export const countingRule =
  "A visit is a distinct trip per host: several stops in one country on one trip count once. A trip counts from the first day of its stop. Technical stopovers are left out unless asked for. Equal counts share a rank, and the next rank is skipped."

interface Tally {
  key: string
  visits: number
  firstDay: Date
  lastDay: Date
}
interface Ranked extends Tally {
  rank: number
  tied: boolean
}

/** Ranks tallies that are ordered by falling count: 1, 2, 2, 4. */
export function rankTallies(tallies: readonly Tally[]): Ranked[] {
  let rank = 0
  return tallies.map((tally, index) => {
    if (tallies[index - 1]?.visits !== tally.visits) rank = index + 1
    const tied =
      tallies[index - 1]?.visits === tally.visits || tallies[index + 1]?.visits === tally.visits
    return { ...tally, rank, tied }
  })
}

interface RankingArgs {
  from?: Date | null
  until?: Date | null
  includeStopovers: boolean
}

function today(): Date {
  return new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`)
}

async function tally(
  grouping: "host_iso3" | "leader_slug",
  of: Prisma.Sql,
  { from, until, includeStopovers }: RankingArgs,
): Promise<Ranked[]> {
  const key = Prisma.raw(grouping)
  const first = from ?? new Date("1900-01-01T00:00:00Z")
  const last = until ?? today()
  if (first > last) throw codedError("BAD_USER_INPUT", "from is after until.", { argument: "from" })
  const rows = await db.$queryRaw<Tally[]>`
    SELECT ${key} AS key, count(DISTINCT trip_slug)::int AS visits,
           min(start_date) AS "firstDay", max(start_date) AS "lastDay"
    FROM visit
    WHERE ${of} AND start_date BETWEEN ${first}::date AND ${last}::date
      AND (${includeStopovers} OR type <> 'stopover')
    GROUP BY ${key} ORDER BY visits DESC, max(start_date) DESC, key`
  return rankTallies(rows)
}

interface Ranking<Entry> extends RankingArgs {
  entries: Entry[]
  coverageOf: Prisma.VisitCoverageWhereInput
}
type HostEntry = Ranked & { host: typeof Country.$inferType }
type VisitorEntry = Ranked & { leader: typeof Leader.$inferType }

const RankingEntry = builder.interfaceRef<Ranked>("RankingEntry").implement({
  description: "A place in a ranking.",
  fields: (t) => ({
    rank: t.exposeInt("rank", { description: "Rank from 1; equal counts share it." }),
    tied: t.exposeBoolean("tied", { description: "Whether another entry has the same count." }),
    visits: t.exposeInt("visits", { description: "Visits: distinct trips." }),
    firstVisitOn: t.expose("firstDay", {
      type: "Date",
      description: "First day of the earliest visit counted.",
    }),
    lastVisitOn: t.expose("lastDay", {
      type: "Date",
      description: "First day of the latest visit counted.",
    }),
  }),
})
const HostRankingEntry = builder.objectRef<HostEntry>("HostRankingEntry").implement({
  description: "A host's place in a ranking.",
  interfaces: [RankingEntry],
  fields: (t) => ({ host: t.expose("host", { type: Country, description: "The host." }) }),
})
const VisitorRankingEntry = builder.objectRef<VisitorEntry>("VisitorRankingEntry").implement({
  description: "A visitor's place in a ranking.",
  interfaces: [RankingEntry],
  fields: (t) => ({ leader: t.expose("leader", { type: Leader, description: "The visitor." }) }),
})

const RankingInterface = builder.interfaceRef<Ranking<Ranked>>("VisitRanking").implement({
  description:
    "A ranking by visits up to a day, with the rule it was counted by and what the data cover.",
  fields: (t) => ({
    until: t.field({
      type: "Date",
      description: "The last day counted.",
      resolve: (ranking) => ranking.until ?? today(),
    }),
    includeStopovers: t.exposeBoolean("includeStopovers", {
      description: "Whether technical stopovers were counted.",
    }),
    rule: t.string({ description: "The counting rule.", resolve: () => countingRule }),
    coverage: t.field({
      type: [VisitCoverage],
      complexity: rows(10),
      description: "What the data cover of these visits: the ranking is only as good as this.",
      resolve: ({ coverageOf, until }) =>
        db.visitCoverage.findMany({
          where: { AND: [coverageOf, { fromDate: { lte: until ?? today() } }] },
          orderBy: { fromDate: "asc" },
        }),
    }),
  }),
})
const HostRanking = builder.objectRef<Ranking<HostEntry>>("HostRanking").implement({
  description: "The hosts that a leader has visited, by number of visits.",
  interfaces: [RankingInterface],
  fields: (t) => ({
    entries: t.expose("entries", {
      type: [HostRankingEntry],
      complexity: rows(120),
      description: "The hosts, most visited first.",
    }),
  }),
})
const VisitorRanking = builder.objectRef<Ranking<VisitorEntry>>("VisitorRanking").implement({
  description: "The leaders that a host has received, by number of visits.",
  interfaces: [RankingInterface],
  fields: (t) => ({
    entries: t.expose("entries", {
      type: [VisitorRankingEntry],
      complexity: rows(60),
      description: "The visitors, most frequent first.",
    }),
  }),
})

/** Puts the row that each tally's key names beside it. */
function join<Row>(tallies: Ranked[], rows: Row[], key: (row: Row) => string) {
  const byKey = new Map(rows.map((row) => [key(row), row]))
  return tallies.flatMap((entry) => {
    const row = byKey.get(entry.key)
    return row ? [{ entry, row }] : []
  })
}

const rankingArgs = builder.args((t) => ({
  from: t.field({
    type: "Date",
    description: "First day counted; from the beginning when left out.",
  }),
  until: t.field({
    type: "Date",
    description: "Last day counted, by the first day of the stop; today when left out.",
  }),
  includeStopovers: t.boolean({
    required: true,
    defaultValue: false,
    description: "Whether technical stopovers count.",
  }),
}))

builder.queryFields((t) => ({
  hostRanking: t.field({
    type: HostRanking,
    description: "Ranks the hosts that a leader has visited up to any day.",
    args: {
      leader: t.arg.string({ required: true, description: "Key of the leader: xi-jinping." }),
      ...rankingArgs,
    },
    resolve: async (_root, { leader: slug, ...args }, context, info) => {
      const leader = await requireLeader(slug)
      const ranked = await tally("host_iso3", Prisma.sql`leader_slug = ${slug}`, args)
      const hosts = await db.country.findMany({
        ...queryFromInfo({ context, info, typeName: "Country", path: ["entries", "host"] }),
        where: { iso3: { in: ranked.map((entry) => entry.key) } },
      })
      return {
        ...args,
        entries: join(ranked, hosts, (host) => host.iso3).map(({ entry, row }) => ({
          ...entry,
          host: row,
        })),
        coverageOf: {
          leaderIso3: { has: leader.countryIso3 },
          OR: [{ leaderSlug: null }, { leaderSlug: slug }],
        },
      }
    },
  }),
  visitorRanking: t.field({
    type: VisitorRanking,
    description: "Ranks the leaders that a host has received up to any day.",
    args: {
      host: t.arg({ type: "CountryCode", required: true, description: "Code of the host: KAZ." }),
      ...rankingArgs,
    },
    resolve: async (_root, { host, ...args }, context, info) => {
      const ranked = await tally("leader_slug", Prisma.sql`host_iso3 = ${host}`, args)
      const leaders = await db.leader.findMany({
        ...queryFromInfo({ context, info, typeName: "Leader", path: ["entries", "leader"] }),
        where: { slug: { in: ranked.map((entry) => entry.key) } },
      })
      return {
        ...args,
        entries: join(ranked, leaders, (leader) => leader.slug).map(({ entry, row }) => ({
          ...entry,
          leader: row,
        })),
        coverageOf: { OR: [{ hostIso3: { isEmpty: true } }, { hostIso3: { has: host } }] },
      }
    },
  }),
}))
