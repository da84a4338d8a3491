import { expect, test, vi } from "vitest"

vi.hoisted(() => vi.stubEnv("EXPORT_ROW_LIMIT", "40"))

const { ask } = await import("../../../test/export.ts")

test("an export of more rows than one may have is refused before it begins", async () => {
  const large = await ask("visits.csv")
  expect([large.statusCode, large.json()]).toEqual([
    400,
    expect.objectContaining({ code: "EXPORT_TOO_LARGE", limit: 40 }),
  ])
  expect((await ask("visits.sources.json")).statusCode).toBe(400)
  const topics = await ask("topics.csv")
  expect([topics.statusCode, topics.headers["khorgos-rows"]]).toEqual([200, "40"])
})
