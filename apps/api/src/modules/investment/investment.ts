import { builder } from "../../builder.ts"
import { db } from "../../db.ts"
import { CountryCodeFilter, DecimalFilter, IntFilter, ordering, TextFilter } from "../../filters.ts"
import { Country } from "../country/country.ts"
import { CountryGroup } from "../group/group.ts"
import { VerificationEnum, VerificationFilter } from "../source/source.ts"

export const Investment = builder.prismaNode("Investment", {
  id: { field: "slug" },
  fields: (t) => ({
    slug: t.exposeString("slug"),
    year: t.exposeInt("year"),
    measure: t.exposeString("measure"),
    valueUsd: t.expose("valueUsd", { type: "Decimal" }),
    priceBasis: t.exposeString("priceBasis"),
    verification: t.expose("verification", { type: VerificationEnum }),
    investorIso3: t.expose("investorIso3", { type: "CountryCode" }),
    recipientIso3: t.expose("recipientIso3", { type: "CountryCode", nullable: true }),
    recipientGroupCode: t.exposeString("recipientGroupCode", { nullable: true }),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    investor: t.relation("investor", { description: "Who invests." }),
    recipient: t.relation("recipient", {
      nullable: true,
      description: "The country invested in; null when a group.",
    }),
    recipientGroup: t.relation("recipientGroup", {
      nullable: true,
      description: "The group invested in; null when a country.",
    }),
    source: t.relation("source", { description: "Whose figure it is." }),
  }),
})

const InvestmentWhere = builder.prismaWhere("Investment", {
  name: "InvestmentFilter",
  description: "Conditions on investment figures.",
  fields: {
    investorIso3: CountryCodeFilter,
    recipientIso3: CountryCodeFilter,
    recipientGroupCode: TextFilter,
    year: IntFilter,
    measure: TextFilter,
    priceBasis: TextFilter,
    valueUsd: DecimalFilter,
    verification: VerificationFilter,
    sourceKey: TextFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const InvestmentOrder = builder.prismaOrderBy("Investment", {
  name: "InvestmentOrderBy",
  description: "Order of investment figures.",
  fields: { year: true, valueUsd: true, measure: true, recipientIso3: true },
})

const investments = {
  cursor: "slug",
  args: builder.args((t) => ({
    where: t.field({ type: InvestmentWhere }),
    orderBy: t.field({ type: [InvestmentOrder] }),
  })),
  totalCount: true,
  query: ({
    where,
    orderBy,
  }: {
    where?: typeof InvestmentWhere.$inferInput | null
    orderBy?: (typeof InvestmentOrder.$inferInput)[] | null
  }) => ({
    where: where ?? {},
    orderBy: ordering(orderBy, { year: "desc" as const }, { slug: "asc" as const }),
  }),
} as const

builder.prismaObjectFields(Country, (t) => ({
  investmentsMade: t.relatedConnection("investmentsMade", {
    ...investments,
    description: "Its investment elsewhere, the latest year first. Measures are never added up.",
  }),
  investmentsReceived: t.relatedConnection("investmentsReceived", {
    ...investments,
    description: "Investment in it, the latest year first. Measures are never added up.",
  }),
}))
builder.prismaObjectFields(CountryGroup, (t) => ({
  investmentsReceived: t.relatedConnection("investmentsReceived", {
    ...investments,
    description: "Investment in the group as a whole, the latest year first.",
  }),
}))

builder.queryFields((t) => ({
  investments: t.prismaConnection({
    type: Investment,
    cursor: "slug",
    description:
      "Investment figures, the latest year first. Stocks and commitments are different measures: never add them up.",
    args: { where: t.arg({ type: InvestmentWhere }), orderBy: t.arg({ type: [InvestmentOrder] }) },
    totalCount: (_connection, { where }) => db.investment.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.investment.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, { year: "desc" }, { slug: "asc" }),
      }),
  }),
}))
