import { spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { fingerprint } from "@khorgos/prisma/test/database"
import { beforeAll, expect, test } from "vitest"
import { type Loading, openLoading, sourceOf } from "./loading.ts"

// The real command, killed at any moment: the data are as they were, and the next run loads the whole file.

const main = fileURLToPath(new URL("../../cli/src/main.ts", import.meta.url))
const partners = ["398", "417", "762", "795", "860", "643", "156", "842"]

let loading: Loading
let file: string
let rows = 0

beforeAll(async () => {
  loading = await openLoading("kill")
  const lines = ["t,i,j,k,v,q"]
  for (let year = 2000; year < 2010; year += 1)
    for (const from of partners)
      for (const to of partners)
        for (let product = 0; product < 60; product += 1)
          if (from !== to) lines.push(`${year},${from},${to},${270100 + product},${product}.5,NA`)
  rows = lines.length - 1
  file = loading.write("BACI_HS92_Y2000_V202501.csv", `${lines.join("\n")}\n`)
})

function start() {
  const source = sourceOf("KILLED")
  const told = ["--source", source.key, "--name", source.name, "--publisher", source.publisher]
  const program = spawn(
    process.execPath,
    [main, "import", file, ...told, "--licence", source.licence],
    {
      cwd: loading.folder,
      env: { PATH: "/usr/bin:/bin", DATABASE_URL: loading.url },
      stdio: ["ignore", "pipe", "pipe"],
    },
  )
  let output = ""
  for (const stream of [program.stdout, program.stderr])
    stream.on("data", (text) => (output += text))
  return { program, ended: once(program, "exit"), told: () => output }
}

const live = async () => {
  const { import_load: _log, ...tables } = await fingerprint(loading.url)
  return tables
}

/** The connection of a killed command ends when the server notices. */
async function untilQuiet(): Promise<void> {
  const active =
    "SELECT FROM pg_stat_activity WHERE application_name = 'khorgos import' AND datname = current_database()"
  while ((await loading.query(active)).length > 0) await sleep(50)
}

test("kill -9 ten times at random points, then Ctrl-C, leave the data as they were", async () => {
  const before = await live()
  for (let time = 0; time < 10; time += 1) {
    const { program, ended, told } = start()
    // From before it has connected to the end of its transaction: it takes 2 to 3 s on a quiet machine.
    while (!told().includes("Checking") && program.exitCode === null && time % 2 === 0)
      await sleep(5)
    await sleep(Math.random() * (time % 2 === 0 ? 800 : 2500))
    const isDone = program.exitCode !== null || told().includes("are at release")
    program.kill("SIGKILL")
    await ended
    await untilQuiet()
    // A kill that came after the commit has missed it: the load is whole then, and is taken away for the next round.
    const [found] = await loading.query(
      "SELECT count(*)::int AS count FROM product_flow WHERE source_key = 'KILLED'",
    )
    if (found?.count === rows) {
      const [load] = await loading.query(
        "SELECT release_version FROM import_load ORDER BY id DESC LIMIT 1",
      )
      const { rollBack } = await import("../src/import.ts")
      await rollBack(loading.url, String(load?.release_version))
      Object.assign(before, await live())
    } else {
      expect(isDone).toBe(false)
      expect(await live()).toEqual(before)
    }
  }
  const stopped = start()
  while (!stopped.told().includes("Checking")) await sleep(5)
  stopped.program.kill("SIGINT")
  const [code] = await stopped.ended
  expect(stopped.told()).toContain("The import was stopped: the data are as they were.")
  expect(code).toBe(1)
  expect(await live()).toEqual(before)
  const whole = start()
  expect(await whole.ended).toEqual([0, null])
  expect(whole.told()).toContain(`new      ${rows.toLocaleString("en")}`)
}, 180_000)
