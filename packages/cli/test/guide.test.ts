import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { repository } from "../src/env.ts"
import { Scratch, succeed } from "./scratch.ts"

// The guide "A new entity, in three places" of CONTRIBUTING, followed to the letter on a copy of the repository.

const guide = (() => {
  const text = readFileSync(join(repository, ".github/CONTRIBUTING.md"), "utf8")
  const begin = text.indexOf("## A new entity, in three places")
  return text.slice(begin, text.indexOf("### The same by one command", begin))
})()

interface Block {
  path: string
  /** The line that it goes after; a file of its own otherwise. */
  after: string | undefined
  language: string
  text: string
}

const blocks: Block[] = Array.from(
  guide.matchAll(/(?:^`([^`\n]+)`(?:, after `([^`\n]+)`)?:\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm),
  ([, path = "", after, language = "", text = ""]) => ({ path, after, language, text }),
)
const shown = (language: string) =>
  blocks.find((block) => block.path === "" && block.language === language)?.text ?? ""

let scratch: Scratch
beforeAll(() => {
  scratch = new Scratch()
}, 60_000)
afterAll(() => scratch.remove(), 60_000)

const plain = (line: string) => line.trim().split(/\s+/).join(" ")

function write({ path, after, text }: Block): void {
  if (after === undefined) {
    scratch.write(path, text)
    return
  }
  const lines = scratch.read(path).split("\n")
  const place = lines.findIndex((line) => plain(line) === plain(after))
  expect([path, after, place]).not.toContain(-1)
  scratch.write(path, lines.toSpliced(place + 1, 0, text.trimEnd()).join("\n"))
}

/** What each command of the guide is behind npm, which would install everything anew in a copy. */
const commands: Record<string, () => void> = {
  "npm run db:migration -- add-treaty": () => {
    const output = succeed(scratch.khorgos("create-migration", "add-treaty"))
    expect(output).toMatch(/Created prisma\/migrations\/\d+_add_treaty/)
  },
  "npm run generate": () => {
    for (const [folder, ...args] of [
      ["prisma", "src/generate.ts"],
      ["apps/api", "src/print-schema.ts"],
      ["packages/types", "node_modules/gql.tada/bin/cli.js", "generate-output"],
    ] as const)
      succeed(scratch.node(folder, ...args))
  },
}

test("the blocks and commands are followed in their order", { timeout: 300_000 }, () => {
  expect(blocks.length).toBeGreaterThan(18)
  for (const block of blocks) {
    if (block.path !== "") write(block)
    else if (block.language === "sh") {
      const command = commands[block.text.trim()]
      if (!command) throw new Error(`The test does not know how to run ${block.text}`)
      command()
    }
  }
})

test("what the guide writes passes the checks", { timeout: 300_000 }, () => {
  const paths = [...new Set(blocks.map(({ path }) => path))]
  succeed(scratch.lint(...paths.filter((path) => /\.(tsx?|json)$/.test(path))))
  succeed(scratch.types("apps/api", ["src/modules/treaty/treaty.ts"]))
  const list = ["src/features/treaty/TreatyList.tsx", "src/i18n/next-intl.d.ts"]
  succeed(scratch.types("apps/dashboard", list))
  succeed(scratch.test("apps/dashboard", "src/i18n/catalogue.test.ts"))
})

test("treaties are in GraphQL and in a notebook's file, as the guide shows", {
  timeout: 300_000,
}, () => {
  scratch.write(
    "apps/api/test/guide.test.ts",
    `import { expect, test } from "vitest"
import { read, send, signIn } from "./api.ts"
test("the guide's query", async () => {
  expect(await read(${JSON.stringify(shown("graphql"))})).toEqual(${shown("json")})
  const headers = { cookie: await signIn("viewer") }
  const { body } = await send({ url: "/export/treaties.csv", headers })
  expect(body).toContain("2013-11-11")
})
`,
  )
  const output = succeed(
    scratch.test("apps/api", "test/guide.test.ts", "src/schema.test.ts", "test/provenance.test.ts"),
  )
  expect(output).toMatch(/Test Files\s+3 passed/)
})
