import fc from "fast-check"
import { expect, test } from "vitest"
import { cite, inTex } from "./citation"
import { sample } from "./sample"

const origin = "https://khorgos.example"
const today = "2026-11-26"
const frozen = `${origin}/trade?of=CA5&with=CHN,RUS&from=2021&to=2023&release=2026.11.23`

test("APA names view, release, day and the address that shows it again", () => {
  expect(cite(sample, origin, today).apa).toBe(
    `Khorgos. (2026). China leads in 2023: US$ 70.2 bn against US$ 38.4 bn with Russia (Release 2026.11.23) [Data set]. Retrieved November 26, 2026, from ${frozen}`,
  )
})

test("BibTeX has the same, escaped", () => {
  const { bibtex } = cite(sample, origin, today)
  expect(bibtex).toMatch(/^@misc\{khorgos-trade-[0-9a-z]+,\n/)
  expect(bibtex).toContain("title = {{China leads in 2023: US\\$ 70.2 bn against")
  expect(bibtex).toContain("version = {2026.11.23}")
  expect(bibtex).toContain(`url = {${frozen}}`)
  expect(bibtex).toContain("urldate = {2026-11-26}")
  expect(bibtex).toContain("Sources: CEPII BACI (Etalab 2.0)")
})

test("two views of one paper have two keys, one view has one", () => {
  const key = (figure: typeof sample) => cite(figure, origin, today).bibtex.split(",")[0]
  expect(key(sample)).toBe(key({ ...sample }))
  expect(key(sample)).not.toBe(key({ ...sample, address: "/trade?of=KAZ" }))
})

test("two figures of one page have two keys", () => {
  const key = (address: string) =>
    cite({ ...sample, address, page: "/compare" }, origin, today).bibtex.split(",")[0]
  expect(key("/compare?view=trade")).not.toBe(key("/compare?view=visits"))
})

test("without a release the present page is cited, in the year it is read", () => {
  const { apa } = cite({ ...sample, release: null }, origin, today)
  expect(apa).toContain("Khorgos. (2026). China leads")
  expect(apa).not.toContain("Release")
  expect(apa).toMatch(/to=2023$/)
})

test("no text breaks out of its field: braces are balanced, and nothing of TeX's own is left bare", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const tex = inTex(text)
      let depth = 0
      for (const sign of tex) {
        if (sign === "{") depth += 1
        if (sign === "}") depth -= 1
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
      expect(tex.replaceAll(/\\[$&%#_]|\\text[a-z]+\{\}/g, "")).not.toMatch(/[\\{}$&%#_~^]/)
    }),
  )
})
