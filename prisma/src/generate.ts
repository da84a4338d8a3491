import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter } from "node:path"
import { fileURLToPath } from "node:url"
import { readEnumDescriptions } from "./enum-descriptions.ts"
import { readSchema } from "./migrate.ts"
import { readTables } from "./tables.ts"

// Generating needs no schema engine, but the CLI downloads one unless it is shown a file.
const cli = createRequire(import.meta.url).resolve("prisma/build/index.js")
const binaries = fileURLToPath(new URL("../node_modules/.bin", import.meta.url))
const { status } = spawnSync(process.execPath, [cli, "generate", "--no-hints"], {
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
