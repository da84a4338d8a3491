import { expect, test } from "vitest"
import { read, refusal } from "../../test/api.ts"

test.each([
  ["a row's own key", `visits(where: { slug: { equals: "none" } })`, "slug"],
  ["one of several own keys", `leaders(where: { slug: { in: ["xi-jinping", "none"] } })`, "slug"],
  ["the key of a related row", `visits(where: { leader: { slug: { equals: "none" } } })`, "slug"],
  [
    "the key of a related list",
    `visits(where: { OR: [{ events: { some: { eventSlug: { equals: "none" } } } }] })`,
    "eventSlug",
  ],
  [
    "the code of an organisation",
    `organisations(where: { NOT: { code: { equals: "none" } } })`,
    "code",
  ],
  ["the key of a source", `sources(where: { key: { not: { equals: "none" } } })`, "key"],
  ["a leader's key for a visit's", `visits(where: { slug: { equals: "xi-jinping" } })`, "slug"],
])("%s that names nothing is an error, not an empty list", async (_what, list, argument) => {
  expect(await refusal(`{ ${list} { totalCount } }`)).toMatchObject({
    status: 400,
    code: "UNKNOWN_CODE",
    extensions: { argument },
  })
})

test("a key that is searched by its parts may be of nothing", async () => {
  expect(await read(`{ leaders(where: { slug: { startsWith: "none" } }) { totalCount } }`)).toEqual(
    { leaders: { totalCount: 0 } },
  )
})
