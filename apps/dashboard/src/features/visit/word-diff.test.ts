import fc from "fast-check"
import { expect, test } from "vitest"
import { type Piece, wordDiff } from "./word-diff"

const side = (pieces: Piece[], without: Piece["kind"]) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("")

test("a word put right stands out, the rest stays", () => {
  expect(wordDiff("State visit and SCO summit.", "State visit and the SCO summit.")).toEqual([
    { kind: "kept", text: "State visit and" },
    { kind: "new", text: " the" },
    { kind: "kept", text: " SCO summit." },
  ])
})

const texts = fc
  .array(fc.constantFrom("a", "b", "c", " ", "  ", "state", "visit"))
  .map((words) => words.join(" "))

test("without what is new stands the old text, without what is gone the new one", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pieces = wordDiff(before, after)
      expect(side(pieces, "new")).toBe(before)
      expect(side(pieces, "gone")).toBe(after)
    }),
  )
})

test("the same text is kept whole", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(wordDiff(text, text)).toEqual(text === "" ? [] : [{ kind: "kept", text }])
    }),
  )
})
