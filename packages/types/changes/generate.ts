import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { driftOf, keptFiles } from "./drift.ts"

// Generates, and says which of the files on the disk were not what generation gives. What the
// schema does to its promises is told then in any case.

const root = fileURLToPath(new URL("../../../", import.meta.url))

const stale = driftOf(root, keptFiles, () => {
  const { status } = spawnSync("pnpm", ["--silent", "run", "khorgos:generate"], {
    cwd: root,
    stdio: "inherit",
  })
  if (status !== 0) process.exit(status ?? 1)
})

await import("./check.ts")

if (stale.length > 0) {
  const lines = stale.map((file) => `  ${file}\n`).join("")
  process.stderr.write(
    `These files were not what the sources give. They have been generated anew (npm run generate): commit them.\n${lines}`,
  )
  process.exitCode = 1
}
