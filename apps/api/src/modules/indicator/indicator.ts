import { builder } from "../../builder.ts"
import { rows } from "../../cost.ts"
import { db } from "../../db.ts"
import { codedError } from "../../errors.ts"
import { CountryCodeFilter, DecimalFilter, IntFilter, ordering, TextFilter } from "../../filters.ts"
import { Editor } from "../change/change.ts"
import { Country } from "../country/country.ts"

export const Indicator = builder.prismaNode("Indicator", {
  id: { field: "code" },
  fields: (t) => ({
    code: t.exposeString("code"),
    name: t.exposeString("name"),
    unit: t.exposeString("unit"),
    description: t.exposeString("description"),
    owner: t.relation("owner", {
      type: Editor,
      nullable: true,
      description: "The editor who uploaded it; null for those that come with the data.",
    }),
    sinceRelease: t.exposeInt("sinceRelease"),
  }),
})

export const IndicatorValue = builder.prismaNode("IndicatorValue", {
  id: { field: "countryIso3_indicatorCode_year" },
  fields: (t) => ({
    year: t.exposeInt("year"),
    value: t.expose("value", { type: "Decimal" }),
    countryIso3: t.expose("countryIso3", { type: "CountryCode" }),
    indicatorCode: t.exposeString("indicatorCode"),
    sourceKey: t.exposeString("sourceKey"),
    sinceRelease: t.exposeInt("sinceRelease"),
    country: t.relation("country", { description: "The country." }),
    indicator: t.relation("indicator", { description: "What is measured, in which unit." }),
    source: t.relation("source", { description: "Whose figure it is." }),
  }),
})

const ValueWhere = builder.prismaWhere("IndicatorValue", {
  name: "IndicatorValueFilter",
  description: "Conditions on indicator values.",
  fields: {
    countryIso3: CountryCodeFilter,
    indicatorCode: TextFilter,
    year: IntFilter,
    value: DecimalFilter,
    sourceKey: TextFilter,
    sinceRelease: IntFilter,
    AND: true,
    OR: true,
    NOT: true,
  },
})
const ValueOrder = builder.prismaOrderBy("IndicatorValue", {
  name: "IndicatorValueOrderBy",
  description: "Order of indicator values.",
  fields: { year: true, value: true, countryIso3: true, indicatorCode: true },
})

const values = {
  cursor: "countryIso3_indicatorCode_year",
  totalCount: true,
} as const
const latestFirst = [
  { year: "desc" as const },
  { indicatorCode: "asc" as const },
  { countryIso3: "asc" as const },
]

builder.prismaObjectFields(Country, (t) => ({
  indicatorValues: t.relatedConnection("indicatorValues", {
    ...values,
    description: "Its indicator values, the latest year first.",
    args: { where: t.arg({ type: ValueWhere }), orderBy: t.arg({ type: [ValueOrder] }) },
    query: ({ where, orderBy }) => ({
      where: where ?? {},
      orderBy: ordering(orderBy, ...latestFirst),
    }),
  }),
}))
builder.prismaObjectFields(Indicator, (t) => ({
  values: t.relatedConnection("values", {
    ...values,
    description: "Its values, the latest year first.",
    args: { where: t.arg({ type: ValueWhere }), orderBy: t.arg({ type: [ValueOrder] }) },
    query: ({ where, orderBy }) => ({
      where: where ?? {},
      orderBy: ordering(orderBy, ...latestFirst),
    }),
  }),
}))

builder.queryFields((t) => ({
  indicator: t.prismaField({
    type: Indicator,
    nullable: true,
    description: "An indicator by code. A code that names nothing is an error.",
    args: { code: t.arg.string({ required: true, description: "Code, such as SP.POP.TOTL." }) },
    resolve: async (query, _root, { code }) => {
      const indicator = await db.indicator.findUnique({ ...query, where: { code } })
      if (!indicator)
        throw codedError("UNKNOWN_CODE", `There is no indicator "${code}".`, { argument: "code" })
      return indicator
    },
  }),
  indicators: t.prismaField({
    type: [Indicator],
    complexity: rows(20),
    description: "The indicators, by code.",
    resolve: (query) => db.indicator.findMany({ ...query, orderBy: { code: "asc" } }),
  }),
  indicatorValues: t.prismaConnection({
    type: IndicatorValue,
    cursor: "countryIso3_indicatorCode_year",
    description: "Indicator values, the latest year first.",
    args: { where: t.arg({ type: ValueWhere }), orderBy: t.arg({ type: [ValueOrder] }) },
    totalCount: (_connection, { where }) => db.indicatorValue.count({ where: where ?? {} }),
    resolve: (query, _root, { where, orderBy }) =>
      db.indicatorValue.findMany({
        ...query,
        where: where ?? {},
        orderBy: ordering(orderBy, ...latestFirst),
      }),
  }),
}))
