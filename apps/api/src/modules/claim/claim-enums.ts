import { builder } from "../../builder.ts"

export const ClaimMomentEnum = builder.enumType("ClaimMoment", {
  description: "As of when a claim is judged, always by the release that the request reads.",
  values: {
    SAID: {
      value: "said",
      description:
        "What had happened by the day it was published: events to that day, statistics of the years complete by then.",
    },
    TODAY: { value: "today", description: "What has happened by now." },
  } as const,
})

export const ClaimOutcomeEnum = builder.enumType("ClaimOutcome", {
  description: "What figures say to a claim.",
  values: {
    HOLDS: { value: "holds", description: "The figures show it." },
    CONSISTENT: {
      value: "consistent",
      description:
        "The figures agree with it without proving it: some are missing, or they show only a part of what it says.",
    },
    HOLDS_IN_PART: {
      value: "holds_in_part",
      description: "Some of it holds; the rest fails or cannot be told.",
    },
    DOES_NOT_HOLD: { value: "does_not_hold", description: "The figures contradict it." },
    CANNOT_TELL: { value: "cannot_tell", description: "The data cannot answer." },
    DEPENDS_ON_WHOSE_FIGURES: {
      value: "depends_on_whose_figures",
      description: "Bases differ. Only a claim as a whole has this outcome, no verdict.",
    },
  } as const,
})

export const ClaimBasisEnum = builder.enumType("ClaimBasis", {
  description: "Whose figures, or what kind of record, a verdict rests on.",
  values: {
    VISITS: { value: "visits", description: "The records of leaders' visits." },
    EVENTS: { value: "events", description: "The records of multilateral events." },
    STATEMENTS: { value: "statements", description: "The records of joint statements." },
    CUSTOMS: {
      value: "customs",
      description:
        "What the outside powers report themselves: their customs' tables, or where these lack a year the total that their authorities were quoted with.",
    },
    OFFICES: {
      value: "offices",
      description: "What the national statistical offices of the five report.",
    },
    RECONCILED: {
      value: "reconciled",
      description: "One value per direction that a compiler made of both reports: OEC, BACI.",
    },
    QUOTED: {
      value: "quoted",
      description: "Totals as authorities or the press quoted them.",
    },
    STOCK_EDB: {
      value: "stock_edb",
      description:
        "Stock of China's direct investment, according to the Eurasian Development Bank.",
    },
    STOCK_MOFCOM: {
      value: "stock_mofcom",
      description: "Stock of China's direct investment, according to its Ministry of Commerce.",
    },
    COMMITMENTS_ODA: {
      value: "commitments_oda",
      description: "China's commitments that AidData counts as development aid.",
    },
    COMMITMENTS_OOF: {
      value: "commitments_oof",
      description:
        "Commitments that AidData counts as other official flows: loans at market terms.",
    },
    COMMITMENTS_VAGUE: {
      value: "commitments_vague",
      description: "Commitments that AidData cannot tell aid or loan of.",
    },
  } as const,
})

export const ClaimUnitEnum = builder.enumType("ClaimUnit", {
  description: "What the value of a figure counts.",
  values: {
    VISITS: { value: "visits", description: "Visits: distinct trips per host." },
    USD: { value: "usd", description: "US dollars of the year, unless the label says otherwise." },
    PERCENT: { value: "percent", description: "Percent." },
    RATIO: { value: "ratio", description: "One quantity divided by another." },
    YEAR: { value: "year", description: "A calendar year." },
    DAY: { value: "day", description: "A day, in the field day." },
    STATEMENTS: { value: "statements", description: "Statements." },
    EVENTS: { value: "events", description: "Events." },
  } as const,
})
