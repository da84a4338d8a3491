import { spawnSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"
import { readEnumDescriptions } from "./enum-descriptions.ts"
import { readSchema } from "./migrate.ts"
import { nounFolders } from "./nouns.ts"
import { readTables } from "./tables.ts"

/** Where packages add to the schema, the CLI is shown a folder that has their files beside the house's. */
function joinedSchema(): string[] {
  const folder = fileURLToPath(new URL("../.schema", import.meta.url))
  rmSync(folder, { recursive: true, force: true })
  if (nounFolders.length === 0) return []
  mkdirSync(folder)
  for (const { path, content } of readSchema().files) writeFileSync(join(folder, path), content)
  return ["--schema=.schema"]
}

// Generating needs no schema engine, but the CLI downloads one unless it is shown a file.
const cli = createRequire(import.meta.url).resolve("prisma/build/index.js")
const binaries = fileURLToPath(new URL("../node_modules/.bin", import.meta.url))
const args = [cli, "generate", "--no-hints", ...joinedSchema()]
const { status } = spawnSync(process.execPath, args, {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  env: {
    // biome-ignore lint/style/noProcessEnv: hands the whole environment on to the CLI
    ...process.env,
    // biome-ignore lint/style/noProcessEnv: the CLI looks for the generators of other packages there
    PATH: `${binaries}${delimiter}${process.env.PATH ?? ""}`,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
  },
  stdio: "inherit",
})
process.exitCode = status ?? 1

const schema = readSchema()
  .files.map((file) => file.content)
  .join("\n")
function write(file: string, text: string): void {
  writeFileSync(fileURLToPath(new URL(`../generated/${file}`, import.meta.url)), text)
}
write(
  "enum-descriptions.ts",
  `import type { EnumDescription } from "../src/enum-descriptions.ts"\n\nexport const enumDescriptions: Record<string, EnumDescription> = ${JSON.stringify(readEnumDescriptions(schema), null, 2)}\n`,
)
write(
  "tables.ts",
  `import type { Tables } from "../src/tables.ts"\n\nexport type * from "../src/tables.ts"\n\nexport const tables: Tables = ${JSON.stringify(readTables(schema), null, 2)}\n`,
)
