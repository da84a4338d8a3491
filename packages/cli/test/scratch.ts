import { spawnSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join, relative } from "node:path"
import { repository } from "../src/env.ts"

/** What is made while working, and no part of the sources. */
const made = new Set([".git", ".khorgos", ".next", ".turbo", ".vite", "node_modules"])

function packageFolders(): string[] {
  const inside = (folder: string) =>
    readdirSync(join(repository, folder)).map((name) => `${folder}/${name}`)
  return ["", "prisma", ...inside("apps"), ...inside("packages")]
}

/** The installed packages, with those of the house leading into the copy. */
function linkPackages(folder: string, copy: string): void {
  const from = join(repository, folder, "node_modules")
  if (!existsSync(from)) return
  const to = join(copy, folder, "node_modules")
  mkdirSync(join(to, "@khorgos"), { recursive: true })
  for (const name of readdirSync(from).filter((entry) => entry !== "@khorgos" && !made.has(entry)))
    if (name === ".bin" || !name.startsWith(".")) symlinkSync(join(from, name), join(to, name))
  const own = join(from, "@khorgos")
  for (const name of existsSync(own) ? readdirSync(own) : []) {
    const place = relative(realpathSync(repository), realpathSync(join(own, name)))
    symlinkSync(join(copy, place), join(to, "@khorgos", name))
  }
}

export interface Ran {
  status: number | null
  output: string
}

/** Throws what a program said when it failed. */
export function succeed({ status, output }: Ran): string {
  if (status !== 0) throw new Error(output)
  return output
}

/** A copy of the repository in which a test may change what it likes. */
export class Scratch {
  readonly root = mkdtempSync(join(tmpdir(), "khorgos-scratch-"))

  constructor() {
    const filter = (path: string) => !made.has(basename(path))
    cpSync(repository, this.root, { recursive: true, filter })
    for (const folder of packageFolders()) linkPackages(folder, this.root)
  }

  at(path: string): string {
    return join(this.root, path)
  }

  read(path: string): string {
    return readFileSync(this.at(path), "utf8")
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.at(path)), { recursive: true })
    writeFileSync(this.at(path), text)
  }

  /** Runs node on a script of the folder. */
  node(folder: string, ...args: string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.at(folder),
      encoding: "utf8",
      env: { PATH: dirname(process.execPath), NO_COLOR: "1", TMPDIR: tmpdir() },
    })
    return { status, output: `${stdout}${stderr}` }
  }

  khorgos(...args: string[]): Ran {
    return this.node("", "packages/cli/src/main.ts", ...args)
  }

  /** What `npm run generate` does. */
  generate(): void {
    succeed(this.node("prisma", "src/generate.ts"))
    succeed(this.node("apps/api", "src/print-schema.ts"))
    const tada = "node_modules/gql.tada/bin/cli.js"
    succeed(this.node("packages/types", tada, "generate-output"))
  }

  /** Installs a new package that needs no others than those of the house. */
  install(folder: string, ...packages: string[]): void {
    const to = this.at(`${folder}/node_modules/@khorgos`)
    mkdirSync(to, { recursive: true })
    for (const place of packages) symlinkSync(this.at(place), join(to, basename(place)))
  }

  /** Checks the types of some files of a package, and of what they import. */
  types(folder: string, files: readonly string[]): Ran {
    const shown = readdirSync(this.at(folder)).filter((name) => name.endsWith(".d.ts"))
    this.write(
      `${folder}/tsconfig.scratch.json`,
      JSON.stringify({ extends: "./tsconfig.json", include: shown, files }),
    )
    const tsc = "node_modules/typescript/bin/tsc"
    const project = `${folder}/tsconfig.scratch.json`
    const ran = this.node("", tsc, "--noEmit", "--incremental", "false", "-p", project)
    rmSync(this.at(`${folder}/tsconfig.scratch.json`))
    return ran
  }

  lint(...paths: string[]): Ran {
    return this.node("", "node_modules/@biomejs/biome/bin/biome", "ci", ...paths)
  }

  /** Checks which packages need which, and which files. */
  boundaries(folder: string): Ran[] {
    const cruiser = "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs"
    return [
      this.node("", "node_modules/turbo/bin/turbo", "boundaries"),
      this.node("", cruiser, "--config", ".dependency-cruiser.json", folder),
    ]
  }

  test(folder: string, ...files: string[]): Ran {
    return this.node(folder, "node_modules/vitest/vitest.mjs", "run", ...files)
  }

  /** Every source with its text, generated ones apart. */
  tree(folder = ""): Record<string, string> {
    const entries = readdirSync(this.at(folder), { withFileTypes: true })
    return Object.assign(
      {},
      ...entries
        .filter(({ name }) => !made.has(name) && name !== "generated" && name !== "data")
        .map((entry) => {
          const path = join(folder, entry.name)
          return entry.isDirectory() ? this.tree(path) : { [path]: this.read(path) }
        }),
    )
  }

  remove(): void {
    this.khorgos("reset")
    rmSync(this.root, { recursive: true, force: true })
  }
}
