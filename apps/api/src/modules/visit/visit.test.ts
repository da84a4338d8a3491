import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"

interface Stop {
  startDate: string
  type: string
  bilateral: boolean
  events: { slug: string; series: { slug: string } | null }[]
}

const list = (conditions: string) => `{
  visits(where: { leaderSlug: { equals: "xi-jinping" }, hostIso3: { equals: "TJK" }, ${conditions} },
         orderBy: [{ startDate: ASC }]) {
    nodes { startDate type bilateral events { slug series { slug } } }
  }
}`

test("Xi Jinping's first visit to Tajikistan without a multilateral event was that of 2024", async () => {
  const { visits } = await read<{ visits: { nodes: Stop[] } }>(list(""))
  expect(visits.nodes).toEqual([
    {
      startDate: "2014-09-11",
      type: "STATE",
      bilateral: true,
      events: [{ slug: "sco-summit-2014", series: { slug: "sco" } }],
    },
    {
      startDate: "2019-06-14",
      type: "STATE",
      bilateral: true,
      events: [{ slug: "cica-summit-2019", series: { slug: "cica" } }],
    },
    { startDate: "2024-07-04", type: "STATE", bilateral: true, events: [] },
  ])
})

test("visits are found by having an event, or none", async () => {
  const days = async (conditions: string) =>
    (await read<{ visits: { nodes: Stop[] } }>(list(conditions))).visits.nodes.map(
      ({ startDate }) => startDate,
    )
  expect(await days("events: { none: {} }")).toEqual(["2024-07-04"])
  expect(await days('events: { some: { eventSlug: { equals: "cica-summit-2019" } } }')).toEqual([
    "2019-06-14",
  ])
})
