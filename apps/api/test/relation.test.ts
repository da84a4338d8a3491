import { expect, test } from "vitest"
import { read } from "./api.ts"

const relations = `{
  kaz: country(iso3: "KAZ") {
    tradeFlowsReported(first: 1, where: { partnerIso3: { equals: "CHN" }, year: { equals: 2023 } }) {
      totalCount
      nodes { reporter { iso3 } partner { iso3 } }
    }
    tradeFlowsPartnered(first: 1, where: { sourceKey: { equals: "GACC_PRESS" } }) {
      totalCount
      nodes { reporter { iso3 } partner { iso3 } }
    }
    eventsAttended { slug }
    investmentsReceived(first: 1) { totalCount }
    productFlowsPartnered(first: 1) { totalCount }
  }
  kgz: country(iso3: "KGZ") { productFlowsReported(first: 1) { totalCount } }
  chn: country(iso3: "CHN") {
    investmentsMade(first: 1) { totalCount }
    tradeHeadlinesReported(first: 1) { totalCount }
    tradeHeadlinesPartnered(first: 1) { totalCount }
    productHeadlinesReported(first: 1) { totalCount }
    productHeadlinesPartnered(first: 1) { totalCount }
  }
  five: countryGroup(code: "CA5") {
    investmentsReceived(first: 1) { totalCount }
    tradeHeadlinesReported(first: 1) { totalCount }
    tradeHeadlinesPartnered(first: 1) { totalCount }
  }
  baci: source(key: "BACI") { tradeFlows(first: 1) { totalCount } visits(first: 1) { totalCount } }
}`

interface Count {
  totalCount: number
  nodes: { reporter: { iso3: string }; partner: { iso3: string } }[]
}

test("relations lead both ways, each with the rows of the files", async () => {
  const { kaz, kgz, chn, five, baci } = await read<{
    kaz: Record<
      | "tradeFlowsReported"
      | "tradeFlowsPartnered"
      | "investmentsReceived"
      | "productFlowsPartnered",
      Count
    > & {
      eventsAttended: { slug: string }[]
    }
    kgz: Record<"productFlowsReported", Count>
    chn: Record<string, Count>
    five: Record<string, Count>
    baci: Record<"tradeFlows" | "visits", Count>
  }>(relations)
  expect(kaz.tradeFlowsReported).toEqual({
    totalCount: 3,
    nodes: [{ reporter: { iso3: "KAZ" }, partner: { iso3: "CHN" } }],
  })
  expect(kaz.tradeFlowsPartnered).toEqual({
    totalCount: 2,
    nodes: [{ reporter: { iso3: "CHN" }, partner: { iso3: "KAZ" } }],
  })
  expect(kaz.eventsAttended).toContainEqual({ slug: "sco-summit-2024" })
  expect(kaz.investmentsReceived.totalCount).toBe(47)
  expect(kaz.productFlowsPartnered.totalCount).toBe(3184)
  expect(kgz.productFlowsReported.totalCount).toBe(1405)
  expect(chn).toEqual({
    investmentsMade: { totalCount: 190 },
    tradeHeadlinesReported: { totalCount: 55 },
    tradeHeadlinesPartnered: { totalCount: 8 },
    productHeadlinesReported: { totalCount: 3 },
    productHeadlinesPartnered: { totalCount: 5 },
  })
  expect(five).toEqual({
    investmentsReceived: { totalCount: 5 },
    tradeHeadlinesReported: { totalCount: 5 },
    tradeHeadlinesPartnered: { totalCount: 19 },
  })
  expect(baci.tradeFlows.totalCount).toBe(1162)
  expect(baci.visits.totalCount).toBe(0)
})
