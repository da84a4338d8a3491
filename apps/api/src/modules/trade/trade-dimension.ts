import { builder } from "../../builder.ts"

export const TradeDimensionEnum = builder.enumType("TradeDimension", {
  description: "What trade is grouped by.",
  values: {
    REPORTER: { value: "reporter", description: "The country that reports." },
    REPORTER_GROUP: {
      value: "reporterGroup",
      description:
        "A group of countries that the reporter belongs to: a figure stands in each of them, and in a group without a key where there is none.",
    },
    PARTNER: { value: "partner", description: "The country traded with." },
    PARTNER_GROUP: {
      value: "partnerGroup",
      description:
        "A group of countries that the partner belongs to: a figure stands in each of them, and in a group without a key where there is none.",
    },
    YEAR: { value: "year", description: "The calendar year." },
    FLOW: {
      value: "flow",
      description: "Exports or imports; without it, a reporter's two flows add up to its turnover.",
    },
    BASIS: { value: "basis", description: "Declared or reconciled." },
    SOURCE: { value: "source", description: "Whose figure it is." },
  } as const,
})

export const OverlapEnum = builder.enumType("TradeOverlap", {
  description: "Why figures cannot be added up.",
  values: {
    SEVERAL_BASES: {
      value: "several_bases",
      description: "Some are declared, others reconciled: group or filter by basis.",
    },
    SEVERAL_SOURCES: {
      value: "several_sources",
      description:
        "Several sources speak for one reporter, partner, year and flow: group or filter by source.",
    },
    BOTH_SIDES: {
      value: "both_sides",
      description:
        "The same goods are one reporter's exports and another's imports: group or filter by reporter or flow.",
    },
    AGGREGATE_REPORTER: {
      value: "aggregate_reporter",
      description: "The EU or the world reports beside countries that it contains.",
    },
    AGGREGATE_PARTNER: {
      value: "aggregate_partner",
      description:
        "The EU (EUU) or the world (WLD) is a partner beside countries that it contains.",
    },
  } as const,
})
export type Overlap = typeof OverlapEnum.$inferType
