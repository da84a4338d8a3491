import { spawnSync } from "node:child_process"
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { repository } from "../env.ts"
import { Failure } from "../failure.ts"

const at = (path: string) => join(repository, path)

export function textOf(path: string): string | null {
  return existsSync(at(path)) ? readFileSync(at(path), "utf8") : null
}

function removeEmpty(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length > 0) return
  rmdirSync(folder)
  removeEmpty(dirname(folder))
}

function put(path: string, text: string | null): void {
  if (text !== null) {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), text)
  } else if (existsSync(at(path))) {
    rmSync(at(path))
    removeEmpty(dirname(at(path)))
  }
}

/** Files under change: all of them keep their new texts, or none does. */
export class Written {
  readonly #before = new Map<string, string | null>()

  /** Notes a file that something else is about to change. */
  keep(path: string): void {
    if (!this.#before.has(path)) this.#before.set(path, textOf(path))
  }

  /** Notes a file that something else has just made. */
  made(path: string): void {
    this.#before.set(path, null)
  }

  put(path: string, text: string | null): void {
    this.keep(path)
    put(path, text)
  }

  undo(): void {
    for (const [path, text] of this.#before) put(path, text)
  }
}

const steps = [
  ["prisma", "src/generate.ts"],
  ["apps/api", "src/print-schema.ts"],
  ["packages/types", "node_modules/gql.tada/bin/cli.js", "generate-output"],
] as const

/** What `npm run generate` does, step by step. */
export function generate(): void {
  for (const [folder, ...args] of steps) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: at(folder),
      encoding: "utf8",
    })
    if (status !== 0) throw new Failure(`Generating in ${folder} failed.\n${stdout}${stderr}`)
  }
}
