import { spawn } from "node:child_process"
import { once } from "node:events"
import { checkSettings } from "../database.ts"
import { readEnv, repository } from "../env.ts"
import { migrateDatabase } from "../prepare.ts"
import { apiEnv } from "../services.ts"
import { withDatabase } from "../with-database.ts"

export async function run(args: string[]): Promise<void> {
  checkSettings(readEnv())
  process.exitCode = await withDatabase(async (database, env) => {
    await migrateDatabase(database.url)
    const program = spawn(process.execPath, ["apps/api/src/create-admin.ts", ...args], {
      cwd: repository,
      env: apiEnv(env, database, "start"),
      stdio: "inherit",
    })
    const [code] = await once(program, "exit")
    return typeof code === "number" ? code : 1
  })
}
