import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { driftOf } from "./drift.ts"

let root: string
const write = (file: string, text: string) => writeFileSync(join(root, file), text)
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "khorgos-drift-"))
})
afterEach(() => rmSync(root, { recursive: true }))

const files = ["schema", "types"]
const generate = () => {
  for (const file of files) write(file, "new")
}

test("files that are as generation gives them pass, in a commit or not", () => {
  generate()
  expect(driftOf(root, files, generate)).toEqual([])
})

test("files that are older, or not there, are named, and are right the next time", () => {
  write("schema", "old")
  expect(driftOf(root, files, generate)).toEqual(["schema", "types"])
  write("schema", "edited")
  expect(driftOf(root, files, generate)).toEqual(["schema"])
  expect(driftOf(root, files, generate)).toEqual([])
})
