import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { repository } from "../env.ts"
import { fieldTypes, readField } from "./field.ts"

function khorgos(...args: string[]) {
  const main = join(repository, "packages/cli/src/main.ts")
  return spawnSync(process.execPath, [main, ...args], { encoding: "utf8" })
}

test("new --help tells usage, types and options", () => {
  const { status, stdout, stderr } = khorgos("new", "--help")
  expect([status, stderr]).toEqual([0, ""])
  expect(stdout).toContain("npm run new -- <noun> <field:type> …")
  for (const [type, , example] of fieldTypes) {
    expect(stdout).toContain(`  ${type} `)
    expect(stdout).toContain(example)
  }
  expect(stdout).toContain("--dashboard")
  expect(stdout).toContain("--plural=")
})

test("remove --help tells what it takes", () => {
  const { status, stdout } = khorgos("remove", "--help")
  expect(status).toBe(0)
  expect(stdout).toContain("npm run remove -- <noun> [--force]")
})

test("every type is in the guide, and its example is a field", () => {
  const guide = readFileSync(join(repository, ".github/CONTRIBUTING.md"), "utf8")
  const listed = /Types are (.+?); `\?`/.exec(guide)?.[1] ?? ""
  const types = Array.from(listed.matchAll(/`([^`]+)`/g), ([, type]) => type)
  expect(types).toEqual(fieldTypes.map(([type]) => type))
  for (const [, , example] of fieldTypes) expect(readField(example).name).not.toBe("")
})
