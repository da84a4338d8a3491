import { resetEmbedded } from "@khorgos/prisma/embedded"
import { readEnv } from "../env.ts"
import { Failure } from "../failure.ts"
import { say } from "../output.ts"

export async function run(): Promise<void> {
  const { databaseUrl, home } = readEnv()
  if (databaseUrl) {
    throw new Failure("DATABASE_URL is set: only the embedded database is ever reset.")
  }
  await resetEmbedded({ home })
  say("The embedded database is removed. The next start makes a new one.")
}
