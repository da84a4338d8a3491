import { expect, test } from "vitest"
import { execute, send, signIn } from "../../../test/api.ts"
import { liveDb } from "../../db.ts"

/** Publishes a release with one more country and one more group, as a load beside the running server does. */
async function addParties(iso3: string, code: string): Promise<void> {
  const { sinceRelease: _, ...like } = await liveDb.country.findUniqueOrThrow({
    where: { iso3: "KAZ" },
  })
  await liveDb.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT begin_release()`
    await tx.country.create({ data: { ...like, iso3, iso2: null, name: iso3 } })
    await tx.countryGroup.create({ data: { code, name: code } })
    await tx.$queryRaw`
      SELECT publish_release(current_date, 'load', NULL, 'A test.', '{}', NULL)`
  })
}

test("the first query after a load knows the countries and groups that it brought", async () => {
  await signIn("viewer")
  await addParties("ZZA", "ZGA")
  expect(
    await execute(`{ visits(where: { hostIso3: { equals: "ZZA" } }) { totalCount }
      countryGroup(code: "ZGA") { name } }`),
  ).toMatchObject({
    errors: [],
    data: { visits: { totalCount: 0 }, countryGroup: { name: "ZGA" } },
  })
})

test("so does the first export", async () => {
  const cookie = await signIn("viewer")
  await addParties("ZZB", "ZGB")
  const where = encodeURIComponent(JSON.stringify({ hostIso3: { equals: "ZZB" } }))
  const response = await send({ url: `/export/visits.csv?where=${where}`, headers: { cookie } })
  expect([response.statusCode, response.headers["khorgos-rows"]]).toEqual([200, "0"])
})
