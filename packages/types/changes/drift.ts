import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** Files that generation writes and the repository keeps. */
export const keptFiles = ["packages/types/schema.graphql", "packages/types/src/graphql-env.d.ts"]

/** Which of the files were not what generation gives; git is not asked, so that they may wait for a commit. */
export function driftOf(root: string, files: readonly string[], generate: () => void): string[] {
  const textOf = (file: string) => {
    const path = join(root, file)
    return existsSync(path) ? readFileSync(path, "utf8") : null
  }
  const before = files.map(textOf)
  generate()
  return files.filter((file, index) => textOf(file) !== before[index])
}
