import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { beforeAll, inject } from "vitest"
import { productEnv } from "./env.ts"
import { askFile, newToken, rowsOf } from "./figure-files.ts"
import { awake, expect, sees, test } from "./journey.ts"

const run = promisify(execFile)
const view = "of=KAZ&with=CHN,RUS&from=2019&to=2023"

interface Language {
  format: string
  name: string
  command: readonly string[]
  /** What must run for the code to run. */
  probe: readonly string[]
  /** What is appended, to print code, year and amount of each row as JSON on the last line. */
  ending: string
}

const languages: readonly Language[] = [
  {
    format: "py",
    name: "Python",
    command: ["/usr/bin/python3"],
    probe: ["-c", "import pandas"],
    ending: 'print(frame[["code", "year", "figure.valueUsd"]].to_json(orient="values"))',
  },
  {
    format: "R",
    name: "R",
    command: ["Rscript"],
    probe: ["-e", "library(httr2); library(jsonlite); library(vctrs)"],
    ending:
      'cat("\\n", jsonlite::toJSON(frame[c("code", "year", "figure.valueUsd")], dataframe = "values", digits = NA), sep = "")',
  },
  {
    format: "js",
    name: "JavaScript",
    command: [process.execPath],
    probe: ["--version"],
    ending:
      "console.log(JSON.stringify(rows.map((row) => [row.code, row.year, Number(row.figure.valueUsd)])))",
  },
  { format: "sh", name: "curl", command: ["bash"], probe: ["-c", "curl --version"], ending: "" },
]

let token = ""
let expected: unknown[]
beforeAll(async () => {
  token = await newToken()
  const csv = await (await askFile(`/trade.csv?${view}`, { token })).text()
  expected = rowsOf(csv).map((row) => [row.partner_code, Number(row.year), Number(row.value_usd)])
  expect(expected.length).toBeGreaterThan(8)
})

/** The rows in curl's answer, which ends as it came. */
function rowsInAnswer(text: string): unknown[] {
  const { data } = JSON.parse(text)
  return data.tradeSeries.series.flatMap(
    (line: { code: string; points: { year: number; figure: { valueUsd: string } }[] }) =>
      line.points.map((point) => [line.code, point.year, Number(point.figure.valueUsd)]),
  )
}

async function isHere({ command: [program = "", ...args], probe }: Language): Promise<boolean> {
  return run(program, [...args, ...probe]).then(
    () => true,
    () => false,
  )
}

test.for(languages)(
  "the copied $name runs, and comes to the figures of the CSV",
  async (language, { open, skip }) => {
    if (!(await isHere(language))) skip(`${language.command[0]} cannot run it here: NOT CHECKED.`)
    const { page, context } = await open({ as: "viewer" })
    await context.grantPermissions(["clipboard-read", "clipboard-write"])
    await page.goto(`/trade?${view}`)
    await (await awake(page.locator("summary").filter({ hasText: "Copy as" }))).click()
    const name = `Copy the code in ${language.name}`
    await page.getByRole("button", { name, exact: true }).click()
    await sees(page.getByRole("button", { name: `Copied the code in ${language.name}` }))
    const code = await page.evaluate(() => navigator.clipboard.readText())
    expect(code).not.toContain("khg_")

    const folder = await mkdtemp(join(tmpdir(), "khorgos-code-"))
    const file = join(folder, `figure.${language.format === "js" ? "mjs" : language.format}`)
    await writeFile(file, `${code}\n${language.ending}\n`)
    const [program = "", ...args] = language.command
    const env = productEnv({ KHORGOS_URL: inject("baseURL"), KHORGOS_TOKEN: token })
    const { stdout } = await run(program, [...args, file], { env, maxBuffer: 1e8 }).finally(() =>
      rm(folder, { recursive: true }),
    )
    const found = language.ending
      ? JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "")
      : rowsInAnswer(stdout)
    expect(found).toEqual(expected)
  },
)

test("pandas reads the file by its address", async ({ skip }) => {
  const [python] = languages
  if (!python || !(await isHere(python))) skip("pandas is not here: NOT CHECKED.")
  const program = `import os, pandas as pd
frame = pd.read_csv(os.environ["KHORGOS_URL"] + "/trade.csv?${view}",
    storage_options={"Authorization": "Bearer " + os.environ["KHORGOS_TOKEN"]})
print(frame[["partner_code", "year", "value_usd"]].to_json(orient="values"))`
  const env = productEnv({ KHORGOS_URL: inject("baseURL"), KHORGOS_TOKEN: token })
  const { stdout } = await run("/usr/bin/python3", ["-c", program], { env })
  expect(JSON.parse(stdout)).toEqual(expected)
})
