import { expect, test } from "vitest"
import { exactOption } from "./exact-option"

const options = [
  { value: "KAZ", label: "Kazakhstan" },
  { value: "CIV", label: "Côte d’Ivoire" },
  { value: "a", label: "Summit", hint: "2023" },
  { value: "b", label: "Summit", hint: "2024" },
]

test.each([
  ["Kazakhstan", "KAZ"],
  [" kazakhstan ", "KAZ"],
  ["cote d’ivoire", "CIV"],
  ["kaz", "KAZ"],
  ["Kazakh", undefined],
  ["Summit", undefined],
  ["", undefined],
])("%o is the whole name of %s, where it is one option's alone", (typed, value) => {
  expect(exactOption(options, typed)?.value).toBe(value)
})
