import { expect, test } from "vitest"
import { beginExport, mostAtOnce, mostInAll } from "./running.ts"

test("a reader and all readers together have so many places, each given back once", () => {
  const ends: (() => void)[] = []
  for (let reader = 0; ends.length < mostInAll; reader++)
    for (let place = 0; place < mostAtOnce; place++) ends.push(beginExport(`reader ${reader}`))
  const refused = { extensions: expect.objectContaining({ code: "TOO_MANY_EXPORTS" }) }
  expect(() => beginExport("reader 0")).toThrow(expect.objectContaining(refused))
  expect(() => beginExport("another")).toThrow(expect.objectContaining(refused))
  const [first] = ends
  first?.()
  first?.()
  ends.push(beginExport("another"))
  expect(() => beginExport("another")).toThrow(expect.objectContaining(refused))
  for (const end of ends) end()
  expect(() => beginExport("reader 0")).not.toThrow()
})
