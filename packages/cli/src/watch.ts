import { existsSync, watch } from "node:fs"
import { join } from "node:path"
import { repository } from "./env.ts"

const SETTLE_MS = 150
const IGNORED = /(^|\/)(node_modules|\.[^/]+)(\/|$)|\.test\.ts$|~$/

/** Calls back once a burst of changes below the folders is over. */
export function onChange(folders: string[], callback: (file: string) => void): void {
  let timer: NodeJS.Timeout | undefined
  for (const folder of folders) {
    const path = join(repository, folder)
    if (!existsSync(path)) continue
    const watcher = watch(path, { recursive: true }, (_event, file) => {
      if (file === null || IGNORED.test(file) || !/\.(ts|json|graphql)$/.test(file)) return
      clearTimeout(timer)
      timer = setTimeout(() => callback(join(folder, file)), SETTLE_MS)
    })
    watcher.on("error", () => watcher.close())
  }
}
