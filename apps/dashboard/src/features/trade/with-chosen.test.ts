import { expect, test } from "vitest"
import { withChosen } from "./with-chosen"

const known = [
  { value: "CA5", label: "Central Asia" },
  { value: "KAZ", label: "Kazakhstan" },
]

test("who is chosen is named in the list, whether the list has it or not", () => {
  const russia = { value: "RUS", label: "Russia" }
  expect(withChosen(known, [russia, { value: "KAZ", label: "KAZ" }])).toEqual([russia, ...known])
  expect(withChosen(known, [])).toEqual(known)
  expect(withChosen(known, [russia, russia])).toEqual([russia, ...known])
})
