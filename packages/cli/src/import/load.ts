import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import {
  fetchFile,
  type ImportRequest,
  type ImportResult,
  importFile,
  rowsOf,
  TooManyRefused,
  usualBounds,
} from "@khorgos/import"
import { Failure } from "../failure.ts"
import { complain, say } from "../output.ts"
import { migrateDatabase } from "../prepare.ts"
import { withDatabase } from "../with-database.ts"
import { type Asked, readOptions } from "./options.ts"
import { ProgressView } from "./progress.ts"

const whole = (count: number) => count.toLocaleString("en")

/** What became of the rows, in a few lines. */
export function resultLines(result: ImportResult): string[] {
  const { added, changed, same, refused, skipped, dryRun } = result
  const skips = Object.entries(skipped).map(([reason, count]) => `${whole(count)} ${reason}`)
  const total = Object.values(skipped).reduce((all, count) => all + count, 0)
  return [
    `${result.file}: ${rowsOf(result.rows)} read as ${result.format}${result.source ? `, source ${result.source}` : ""}`,
    `  new      ${whole(added)}`,
    `  changed  ${whole(changed)}`,
    `  same     ${whole(same)}`,
    `  skipped  ${whole(total)}${skips.length > 0 ? ` (${skips.join(", ")})` : ""}`,
    `  refused  ${whole(refused)}`,
    ...result.warnings.map((warning) => `  Look at this: ${warning}.`),
    ...(result.report ? [`  The refused rows are listed in ${result.report}`] : []),
    ...(dryRun ? ["Nothing was written: this was a preview."] : [endOf(result)]),
  ]
}

function endOf({ release }: ImportResult): string {
  return release === null
    ? "Nothing has changed: the data hold these figures already."
    : `The data are at release ${release}. To take this back: npm run khorgos -- import rollback ${release}`
}

/** Ctrl-C, and a terminal that is closed, stop the load before its end and leave the data as they were. */
function stopSignal(): { signal: AbortSignal; done: () => void } {
  const stop = new AbortController()
  const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const
  const onSignal = () => stop.abort()
  for (const name of names) process.on(name, onSignal)
  return {
    signal: stop.signal,
    done: () => {
      for (const name of names) process.off(name, onSignal)
    },
  }
}

/** Fetches the file of an address into a folder that is removed in the end. */
async function withFile(
  { isUrl, allowsUrl, file, request }: Asked,
  signal: AbortSignal,
  work: (request: ImportRequest) => Promise<void>,
): Promise<void> {
  if (!isUrl) return work(request)
  if (!allowsUrl)
    throw new Failure("Addresses are fetched only with --allow-url. Or download the file first.")
  const folder = mkdtempSync(join(tmpdir(), "khorgos-import-"))
  try {
    const name = basename(new URL(file).pathname) || "download"
    const path = join(folder, "file")
    await fetchFile(file, path, { bounds: usualBounds, signal })
    await work({ ...request, path, name })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function load(url: string, request: ImportRequest): Promise<void> {
  const view = new ProgressView(process.stdout.isTTY === true)
  try {
    const result = await importFile(url, { ...request, onProgress: view.show.bind(view) })
    view.end()
    for (const line of resultLines(result)) say(line)
  } catch (error) {
    view.end()
    if (error instanceof TooManyRefused)
      for (const line of resultLines(error.result).slice(0, -1)) complain(line)
    throw error
  }
}

export async function loadCommand(args: string[]): Promise<void> {
  const asked = readOptions(args)
  const { signal, done } = stopSignal()
  await withFile(asked, signal, (request) =>
    withDatabase(async ({ url }) => {
      await migrateDatabase(url)
      await load(url, { ...request, signal })
    }),
  )
  done()
}
