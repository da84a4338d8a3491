import { builder } from "../../builder.ts"
import { db } from "../../db.ts"
import { CountryCodeFilter, DecimalFilter, IntFilter, ordering, TextFilter } from "../../filters.ts"
import { Country } from "../country/country.ts"
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

builder.prismaObjectFields(Country, (t) => ({
  investmentsReceived: t.relatedConnection("investmentsReceived", {
    cursor: "slug",
    description: "Investment in it, the latest year first. Measures are never added up.",
    args: { where: t.arg({ type: InvestmentWhere }), orderBy: t.arg({ type: [InvestmentOrder] }) },
    query: ({ where, orderBy }) => ({
      where: where ?? {},
      orderBy: ordering(orderBy, { year: "desc" }, { slug: "asc" }),
    }),
    totalCount: true,
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
