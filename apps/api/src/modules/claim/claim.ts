import type { GraphQLSchema } from "graphql"
import { builder } from "../../builder.ts"
import type { Context } from "../../context.ts"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { DateFilter, IntFilter, ordering, TextFilter } from "../../filters.ts"
import { type Ask, askAs, type ClaimCheck, type Moment, type MomentName } from "./claim-check.ts"
import { checks } from "./claim-checks.ts"
import { ClaimBasisEnum, ClaimMomentEnum, ClaimOutcomeEnum } from "./claim-enums.ts"
import { ClaimVerdict, dayOf, type Verdict } from "./claim-verdict.ts"
import { outcomeOf, outcomeOver } from "./judgement.ts"

interface Dated {
  slug: string
  saidOn: Date
}

function momentOf(name: MomentName, { saidOn }: Dated): Moment {
  const until = (name === "said" ? saidOn : new Date()).toISOString().slice(0, 10)
  return { name, until, lastYear: Number(until.slice(0, 4)) - 1 }
}

async function verdictsOf(
  claim: Dated,
  name: MomentName,
  check: ClaimCheck,
  ask: Ask,
): Promise<Verdict[]> {
  const moment = momentOf(name, claim)
  const drafts = await check.verdicts(ask, moment, momentOf("today", claim))
  const keys = drafts.flatMap(({ figures }) => figures.flatMap(({ sourceKeys }) => sourceKeys))
  let rows: ReturnType<Verdict["sources"]> | undefined
  const sources = () => {
    rows ??= db.source.findMany({ where: { key: { in: [...new Set(keys)] } } })
    return rows
  }
  const untilOf = (counts: ClaimCheck["counts"]) =>
    dayOf(counts === "days" ? moment.until : `${moment.lastYear}-12-31`)
  return drafts.map((draft) => ({
    ...draft,
    moment: name,
    until: untilOf(draft.counts ?? check.counts),
    sources,
  }))
}

async function judge(
  claim: Dated,
  moments: readonly MomentName[],
  context: Context,
  schema: GraphQLSchema,
): Promise<Verdict[]> {
  const check = checks.get(claim.slug)
  if (!check) return []
  const ask = askAs(context, schema)
  const verdicts = await Promise.all(moments.map((name) => verdictsOf(claim, name, check, ask)))
  return verdicts.flat()
}

/** What running a check counts as, beside what its verdicts hold. */
const checkCost = 50

const asOf = {
  type: ClaimMomentEnum,
  required: true,
  defaultValue: "today",
  description: "As of when.",
} as const

export const Claim = builder.prismaNode("Claim", {
  id: { field: "slug" },
  select: { slug: true, saidOn: true },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    saidOn: t.expose("saidOn", { type: "Date" }),
    text: t.exposeString("text"),
    needs: t.exposeString("needs"),
    kind: t.exposeString("kind"),
    position: t.exposeInt("position"),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    source: t.relation("source", { description: "The publication it was made in." }),
    reading: t.string({
      nullable: true,
      description:
        "How it is read to be checked: counting rules and thresholds; null when there is no check for it.",
      resolve: ({ slug }) => checks.get(slug)?.reading ?? null,
    }),
    query: t.string({
      nullable: true,
      description:
        "The GraphQL query that its verdicts are computed from, to run as it stands; null when there is no check for it. What it returns of later years than the moment's does not count.",
      args: { asOf: t.arg(asOf) },
      resolve: (claim, { asOf }) => checks.get(claim.slug)?.query(momentOf(asOf, claim)) ?? null,
    }),
    outcome: t.field({
      type: ClaimOutcomeEnum,
      complexity: checkCost,
      description:
        "What its verdicts say together. Bases that cannot tell do not count, unless none can.",
      args: { asOf: t.arg(asOf) },
      resolve: async (claim, { asOf }, context, { schema }) => {
        const verdicts = await judge(claim, [asOf], context, schema)
        return outcomeOver(
          verdicts.map(({ parts }) => outcomeOf(parts.map(({ answer }) => answer))),
        )
      },
    }),
    verdicts: t.field({
      type: [ClaimVerdict],
      complexity: { field: checkCost, multiplier: 8 },
      description:
        "What the figures say to it, a verdict a basis and moment; empty when there is no check for it.",
      args: {
        asOf: t.arg({ type: ClaimMomentEnum, description: "As of when; both when left out." }),
        basis: t.arg({ type: [ClaimBasisEnum], description: "Whose figures; all when left out." }),
      },
      resolve: async (claim, { asOf, basis }, context, { schema }) => {
        const moments = asOf ? [asOf] : (["said", "today"] as const)
        const verdicts = await judge(claim, moments, context, schema)
        return basis ? verdicts.filter((verdict) => basis.includes(verdict.basis)) : verdicts
      },
    }),
  }),
})

const ClaimWhere = builder.prismaWhere("Claim", {
  name: "ClaimFilter",
  description: "Conditions on claims.",
  fields: {
    slug: TextFilter,
    kind: TextFilter,
    text: TextFilter,
    saidOn: DateFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const ClaimOrder = builder.prismaOrderBy("Claim", {
  name: "ClaimOrderBy",
  description: "Order of claims.",
  fields: { position: true, saidOn: true, slug: true },
})

builder.queryFields((t) => ({
  claim: t.prismaField({
    type: Claim,
    nullable: true,
    description: "A claim by key. A key that names nothing is an error.",
    args: { slug: t.arg.string({ required: true, description: "Key, such as kaz-fifth-visit." }) },
    resolve: async (query, _root, { slug }) => {
      const claim = await db.claim.findUnique({ ...query, where: { slug } })
      if (!claim)
        throw codedError("UNKNOWN_CODE", `There is no claim "${slug}".`, { argument: "slug" })
      return claim
    },
  }),
  claims: t.prismaConnection({
    type: Claim,
    cursor: "slug",
    description: "Published claims that the data can bear on, in the order of their publication.",
    args: { where: t.arg({ type: ClaimWhere }), orderBy: t.arg({ type: [ClaimOrder] }) },
    totalCount: (_connection, { where }) => db.claim.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.claim.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { saidOn: "asc" }, { position: "asc" }, { slug: "asc" }),
      }),
  }),
}))
