import { rmSync } from "node:fs"
import { afterAll, beforeAll, expect, test } from "vitest"
import { blocksOf, follow, shown } from "./guide.ts"
import { Scratch, succeed } from "./scratch.ts"

// The guides of CONTRIBUTING, followed to the letter on a copy of the repository.

const treaty = blocksOf("## A new entity, in three places", "### The same by one command")
const pledge = blocksOf("## A noun in a package of its own", "## Changing the schema")

let scratch: Scratch
beforeAll(() => {
  scratch = new Scratch()
}, 60_000)
afterAll(() => scratch.remove(), 60_000)

test("the blocks and commands are followed in their order", { timeout: 300_000 }, () => {
  expect(treaty.length).toBeGreaterThan(18)
  expect(pledge.length).toBeGreaterThan(9)
  follow(scratch, treaty)
  scratch.install("packages/pledge", "apps/api", "prisma")
  follow(scratch, pledge)
})

test("what the guides write passes the checks", { timeout: 300_000 }, () => {
  const paths = new Set([...treaty, ...pledge].map(({ path }) => path))
  succeed(scratch.lint(...[...paths].filter((path) => /\.(tsx?|json)$/.test(path))))
  succeed(scratch.types("apps/api", ["src/modules/treaty/treaty.ts"]))
  succeed(scratch.types("packages/pledge", ["module.ts", "seed.ts"]))
  const list = ["src/features/treaty/TreatyList.tsx", "src/i18n/next-intl.d.ts"]
  succeed(scratch.types("apps/dashboard", list))
  succeed(scratch.test("apps/dashboard", "src/i18n/catalogue.test.ts"))
})

test("the package keeps to its boundaries", { timeout: 120_000 }, () => {
  for (const ran of scratch.boundaries("packages/pledge")) succeed(ran)
  const loader = 'import "../../packages/import/src/import.ts"'
  scratch.write("packages/pledge/wrong.ts", loader)
  const refused = scratch.boundaries("packages/pledge").map(({ output }) => output)
  rmSync(scratch.at("packages/pledge/wrong.ts"))
  expect(refused[1]).toContain("noun-knows-api-and-data-alone")
})

test("GraphQL and a notebook's file have both, as the guides show", { timeout: 300_000 }, () => {
  const asked = [treaty, pledge].map(
    (blocks) =>
      `expect(await read(${JSON.stringify(shown(blocks, "graphql"))})).toEqual(${shown(blocks, "json")})`,
  )
  scratch.write(
    "apps/api/test/guide.test.ts",
    `import { expect, test } from "vitest"
import { read, send, signIn } from "./api.ts"
test("the guides' queries", async () => {
  ${asked.join("\n")}
  const headers = { cookie: await signIn("viewer") }
  const fileOf = async (list: string) => (await send({ url: \`/export/\${list}.csv\`, headers })).body
  expect(await fileOf("treaties")).toContain("2013-11-11")
  expect(await fileOf("pledges")).toContain("2023-05-19")
})
`,
  )
  const rules = ["src/schema.test.ts", "test/provenance.test.ts"]
  const output = succeed(scratch.test("apps/api", "test/guide.test.ts", ...rules))
  expect(output).toMatch(/Test Files\s+3 passed/)
})
