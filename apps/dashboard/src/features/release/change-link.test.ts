import { expect, test } from "vitest"
import { pageOfChange } from "./change-link"

test.each([
  ["visit", "a-b", "CORRECT", "/visits/a-b"],
  ["Event", "sco-summit-2027", "RECORD", "/events/sco-summit-2027"],
  ["statement", "x", "RETRACT", null],
  ["trip", "x", "CORRECT", null],
])("the change of a %s leads to its page", (entity, rowKey, action, wanted) => {
  expect(pageOfChange({ entity, rowKey, action })).toBe(wanted)
})
