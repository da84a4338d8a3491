import { ImportError } from "@khorgos/import"
import { Failure } from "../failure.ts"
import { loadCommand } from "../import/load.ts"
import { importHelp } from "../import/options.ts"
import { listCommand, rollbackCommand } from "../import/rollback.ts"
import { say } from "../output.ts"

export async function run(args: string[]): Promise<void> {
  try {
    await choose(args)
  } catch (error) {
    throw error instanceof ImportError ? new Failure(`${error.message}\n(${error.code})`) : error
  }
}

async function choose(args: string[]): Promise<void> {
  const [first, ...rest] = args
  if (first === undefined || first === "help" || args.includes("--help")) return say(importHelp())
  if (first === "rollback") return rollbackCommand(rest)
  if (first === "list") return listCommand()
  return loadCommand(args)
}
