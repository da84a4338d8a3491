import { readFileSync } from "node:fs"
import { join } from "node:path"
import { repository } from "../src/env.ts"
import { type Scratch, succeed } from "./scratch.ts"

export interface Block {
  path: string
  /** The line that it goes after; a file of its own otherwise. */
  after: string | undefined
  language: string
  text: string
}

/** The blocks of code of a part of CONTRIBUTING, from one heading to another. */
export function blocksOf(heading: string, next: string): Block[] {
  const text = readFileSync(join(repository, ".github/CONTRIBUTING.md"), "utf8")
  const begin = text.indexOf(heading)
  const part = text.slice(begin, text.indexOf(next, begin))
  const pattern = /(?:^`([^`\n]+)`(?:, after `([^`\n]+)`)?:\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm
  return Array.from(part.matchAll(pattern), ([, path = "", after, language = "", block = ""]) => ({
    path,
    after,
    language,
    text: block,
  }))
}

/** The text of the block that is shown, not written, in a language. */
export const shown = (blocks: readonly Block[], language: string) =>
  blocks.find((block) => block.path === "" && block.language === language)?.text ?? ""

const plain = (line: string) => line.trim().split(/\s+/).join(" ")

function write(scratch: Scratch, { path, after, text }: Block): void {
  if (after === undefined) {
    scratch.write(path, text)
    return
  }
  const lines = scratch.read(path).split("\n")
  const place = lines.findIndex((line) => plain(line) === plain(after))
  if (place < 0) throw new Error(`${path} has no line ${after}`)
  const [indent = ""] = /^\s*/.exec(lines[place] ?? "") ?? []
  scratch.write(path, lines.toSpliced(place + 1, 0, indent + text.trim()).join("\n"))
}

/** Runs a command of the guide by what stands behind npm, which would install everything anew in a copy. */
function run(scratch: Scratch, command: string): void {
  if (command === "npm run generate") scratch.generate()
  else {
    const args = /^npm run db:migration -- (.+)$/.exec(command)?.[1]
    if (!args) throw new Error(`The test does not know how to run ${command}`)
    const output = succeed(scratch.khorgos("create-migration", ...args.split(" ")))
    if (!output.includes("Created ")) throw new Error(output)
  }
}

/** Writes the files and runs the commands, in their order. */
export function follow(scratch: Scratch, blocks: readonly Block[]): void {
  for (const block of blocks)
    if (block.path !== "") write(scratch, block)
    else if (block.language === "sh") run(scratch, block.text.trim())
}
