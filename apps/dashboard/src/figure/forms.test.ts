import { expect, test } from "vitest"
import { embedSnippet } from "./embed-snippet"
import { embedOf, fileName, formatsOf, formOf, withParams } from "./forms"
import { sample } from "./sample"

test("every form has the same query string", () => {
  const query = "?of=CA5&with=CHN,RUS&from=2021&to=2023"
  expect(formOf(sample, "csv")).toBe(`/trade.csv${query}`)
  expect(embedOf(sample)).toBe(`/embed/trade${query}`)
})

test("parameters are set, replaced and taken away", () => {
  expect(withParams("/trade?of=KAZ", { release: "1" })).toBe("/trade?of=KAZ&release=1")
  expect(withParams("/trade?of=KAZ&release=1", { release: null })).toBe("/trade?of=KAZ")
  expect(withParams("/trade?of=KAZ", { of: null })).toBe("/trade")
})

test("a file's name tells the view and the release, and holds nothing that a header or a disk refuses", () => {
  expect(fileName(sample, "csv")).toBe("khorgos-trade-CA5-CHN-RUS-2021-2023-2026.11.23.csv")
  const evil = { ...sample, address: '/trade?q="../../x\r\nSet-Cookie: a=b"&z=%D0%9C' }
  expect(fileName(evil, "csv")).toMatch(/^khorgos-trade-[A-Za-z0-9-]+-2026\.11\.23\.csv$/)
})

test("a table without a drawing is offered no picture", () => {
  expect(formatsOf({ ...sample, drawing: null })).not.toContain("svg")
  expect(formatsOf(sample)).toContain("png")
})

test("the snippet cannot be broken out of", () => {
  const evil = { ...sample, title: '"><script>alert(1)</script>', address: '/trade?q="><script>' }
  const wishes = { origin: "https://khorgos.example", release: "2026.11.23", language: "ru" }
  const html = embedSnippet(evil, wishes)
  expect(html).not.toContain("<script>")
  expect(html.match(/"/g)).toHaveLength(12)
  expect(embedSnippet(sample, wishes)).toContain(
    'src="https://khorgos.example/embed/trade?of=CA5&amp;with=CHN,RUS&amp;from=2021&amp;to=2023&amp;release=2026.11.23&amp;theme=auto&amp;lang=ru"',
  )
})
