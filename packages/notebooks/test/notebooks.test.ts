import { execFile } from "node:child_process"
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type StartedApi, startApi } from "./api.ts"
import { findDeno, findPython, findR, writeKernels } from "./interpreter.ts"
import { readTruth } from "./truth.ts"

// Each notebook runs as its reader runs it, against a started API; its figures must be those of plain SQL.

const notebooks = fileURLToPath(new URL("..", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "khorgos-notebooks-"))
const run = promisify(execFile)
// biome-ignore lint/style/noProcessEnv: the one place that reads it
const { DATABASE_URL: databaseUrl = "", PATH: path = "" } = process.env
let api: StartedApi
let truth: Record<string, unknown>

beforeAll(async () => {
  api = await startApi(databaseUrl)
  truth = await readTruth(databaseUrl)
  symlinkSync(join(notebooks, "node_modules"), join(folder, "node_modules"))
  copyFileSync(join(notebooks, "package.json"), join(folder, "package.json"))
})
afterAll(async () => {
  await api.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function figuresOf(notebook: string, command: string, args: string[]): Promise<unknown> {
  copyFileSync(join(notebooks, notebook), join(folder, notebook))
  rmSync(join(folder, "figures.json"), { force: true })
  await run(command, args, {
    cwd: folder,
    env: {
      PATH: [dirname(process.execPath), path].join(delimiter),
      HOME: folder,
      LANG: "C.UTF-8",
      KHORGOS_URL: api.url,
      KHORGOS_TOKEN: api.token,
      JUPYTER_PATH: join(folder, "jupyter"),
      DENO_NO_UPDATE_CHECK: "1",
    },
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(readFileSync(join(folder, "figures.json"), "utf8"))
}

function expectTruth(figures: unknown) {
  expect(Object.keys(truth).length).toBeGreaterThan(10)
  expect(figures).toEqual({ ...truth, verdicts: expect.any(Number) })
}

const executed = (notebook: string) => [
  ...["-m", "nbconvert", "--to", "notebook", "--execute", "--output", `executed-${notebook}`],
  notebook,
]
const [python, rscript, deno] = [findPython(), findR(), findDeno()]
const missing = "SKIPPED, for this machine lacks its interpreter: "

test.skipIf(!python)(
  `${python ? "" : `${missing}Python with pandas, matplotlib, ipykernel and nbconvert. `}The Python notebook comes to the figures of SQL`,
  async () => {
    writeKernels(join(folder, "jupyter"), python ?? "", null)
    const notebook = "commentary-python.ipynb"
    expectTruth(await figuresOf(notebook, python ?? "", executed(notebook)))
  },
)

test.skipIf(!rscript)(
  `${rscript ? "" : `${missing}R with httr2, ggplot2, rmarkdown and pandoc. `}The R notebook comes to the figures of SQL`,
  async () => {
    const render = `rmarkdown::render("commentary-r.Rmd", quiet = TRUE)`
    expectTruth(await figuresOf("commentary-r.Rmd", rscript ?? "", ["-e", render]))
  },
)

test.skipIf(!python || !deno)(
  `${python && deno ? "" : `${missing}Deno, and Jupyter's nbconvert. `}The JavaScript notebook comes to the figures of SQL`,
  async () => {
    writeKernels(join(folder, "jupyter"), python ?? "", deno)
    const notebook = "commentary-javascript.ipynb"
    expectTruth(await figuresOf(notebook, python ?? "", executed(notebook)))
  },
)
