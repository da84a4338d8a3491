import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fingerprint } from "@khorgos/prisma/test/database"
import { beforeEach, expect, test } from "vitest"
import { type Loading, openLoading } from "./loading.ts"

// Where refused rows are listed, and what must never be lost to it.

let loading: Loading
beforeEach(async () => {
  loading = await openLoading("report")
})

const header = "year,exporter,importer,trade_value_usd"
const good = `${header}\n2023,156,398,1.5\n`
const bad = `${header}\n2023,156,398,1.5\n2023,999,398,1\n`
const text = (path: string) => readFileSync(path, "utf8")

test("a report does not take the place of the file that is read", async () => {
  for (const content of [good, bad]) {
    const path = loading.write("a.csv", content)
    const asked = { report: path, dryRun: true }
    await expect(loading.load(path, asked)).rejects.toMatchObject({ code: "REPORT_REFUSED" })
    expect(text(path)).toBe(content)
  }
})

test("a report takes the place of an older report only, and an older one goes where nothing is refused", async () => {
  const path = loading.write("a.csv", bad)
  const notes = loading.write("notes.csv", "line,thoughts\n1,mine\n")
  await expect(loading.load(path, { report: notes })).rejects.toMatchObject({
    code: "REPORT_REFUSED",
    message: expect.stringContaining("notes.csv"),
  })
  expect(text(notes)).toBe("line,thoughts\n1,mine\n")

  const report = join(loading.folder, "a.csv.refused.csv")
  const borne = { report, maxRefused: { rows: 1 }, dryRun: true }
  expect(await loading.load(path, borne)).toMatchObject({ report })
  expect(text(report)).toContain('3,"exporter","999"')
  const other = loading.write("b.csv", bad.replace("999", "998"))
  expect(await loading.load(other, borne)).toMatchObject({ report })
  expect(text(report)).not.toContain("999")
  expect(await loading.load(loading.write("c.csv", good), { report })).toMatchObject({
    report: null,
  })
  expect(existsSync(report)).toBe(false)
})

test("a report that cannot be written stops the load", async () => {
  const before = await fingerprint(loading.url)
  const report = join(loading.folder, "nowhere", "a.csv")
  const request = { report, maxRefused: { rows: 1 } }
  await expect(loading.load(loading.write("a.csv", bad), request)).rejects.toMatchObject({
    code: "REPORT_REFUSED",
    message: expect.stringMatching(/nowhere/),
  })
  expect(await fingerprint(loading.url)).toEqual(before)
})
