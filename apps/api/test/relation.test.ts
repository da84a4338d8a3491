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
  }
  chn: country(iso3: "CHN") { investmentsMade(first: 1) { totalCount } }
  five: countryGroup(code: "CA5") { investmentsReceived(first: 1) { totalCount } }
  baci: source(key: "BACI") { tradeFlows(first: 1) { totalCount } visits(first: 1) { totalCount } }
}`

interface Count {
  totalCount: number
  nodes: { reporter: { iso3: string }; partner: { iso3: string } }[]
}

test("relations lead both ways, each with the rows of the files", async () => {
  const { kaz, chn, five, baci } = await read<{
    kaz: Record<"tradeFlowsReported" | "tradeFlowsPartnered" | "investmentsReceived", Count> & {
      eventsAttended: { slug: string }[]
    }
    chn: { investmentsMade: Count }
    five: { investmentsReceived: Count }
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
  expect(chn.investmentsMade.totalCount).toBe(190)
  expect(five.investmentsReceived.totalCount).toBe(5)
  expect(baci.tradeFlows.totalCount).toBe(1162)
  expect(baci.visits.totalCount).toBe(0)
})
