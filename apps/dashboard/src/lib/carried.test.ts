import { expect, test } from "vitest"
import { carried } from "./carried"

const frozen = new URLSearchParams("of=KAZ&release=2026.11.23&lang=ru")

test.each([
  ["/visits", "/visits?release=2026.11.23&lang=ru"],
  ["/visits?who=CHN,RUS#list", "/visits?who=CHN,RUS&release=2026.11.23&lang=ru#list"],
  ["/visits#coverage", "/visits?release=2026.11.23&lang=ru#coverage"],
  ["/visits?release=2026.11.24&lang=zh", "/visits?release=2026.11.24&lang=zh"],
  ["/edit/visit/new", "/edit/visit/new?lang=ru"],
  ["/s/abc?of=KAZ", "/s/abc?of=KAZ&lang=ru"],
  ["#ranking", "#ranking"],
  ["//elsewhere.example/", "//elsewhere.example/"],
  ["https://elsewhere.example/?a=1", "https://elsewhere.example/?a=1"],
])("from a page that is frozen, %s leads to %s", (href, to) => {
  expect(carried(href, frozen)).toBe(to)
})

test("from a page of today a link stays as it is", () => {
  const href = "/trade?of=UZB&with=CHN,RUS#figures"
  expect(carried(href, new URLSearchParams("of=KAZ"))).toBe(href)
  expect(carried(href, null)).toBe(href)
})
