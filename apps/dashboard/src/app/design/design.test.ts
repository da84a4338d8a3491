import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const src = fileURLToPath(new URL("../../", import.meta.url))

/** The file that an import names; null where it is a package. */
function fileOf(name: string, from: string): string | null {
  const path = name.startsWith("@/") ? join(src, name.slice(2)) : join(dirname(from), name)
  return (
    ["", ".tsx", ".ts"]
      .map((end) => path + end)
      .find((file) => /\.tsx?$/.test(file) && existsSync(file)) ?? null
  )
}

function reached(from: string, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen
  seen.add(from)
  for (const [, name = ""] of readFileSync(from, "utf8").matchAll(/from "([.@]\/?[^"]+)"/g)) {
    const file = fileOf(name, from)
    if (file) reached(file, seen)
  }
  return seen
}

test("the page of the design system shows every chart and every shared piece", () => {
  const shown = reached(join(src, "app/design/page.tsx"))
  // What stands in for a whole page cannot stand on one.
  const elsewhere = ["ui/DeadEnds.tsx"]
  const all = ["charts", "ui"].flatMap((folder) =>
    readdirSync(join(src, folder))
      // A picture is a chart's other form, for files.
      .filter((name) => name.endsWith(".tsx") && !name.endsWith("-picture.tsx"))
      .map((name) => join(folder, name)),
  )
  expect(all.length).toBeGreaterThan(25)
  expect(all.filter((name) => !shown.has(join(src, name)) && !elsewhere.includes(name))).toEqual([])
})
