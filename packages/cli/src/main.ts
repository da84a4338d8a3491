import { explain } from "./failure.ts"
import { complain, say } from "./output.ts"

type Command = {
  does: string
  /** Goes on until it is stopped. */
  stays?: true
  load: () => Promise<{ run: (args: string[]) => Promise<void> }>
}

const commands: Record<string, Command> = {
  start: { does: "runs the platform", stays: true, load: () => import("./commands/start.ts") },
  dev: { does: "runs it with hot reload", stays: true, load: () => import("./commands/dev.ts") },
  migrate: { does: "applies missing migrations", load: () => import("./commands/migrate.ts") },
  "create-migration": {
    does: "<name>: writes a migration from the changed schema",
    load: () => import("./commands/create-migration.ts"),
  },
  new: {
    does: "<noun> <field:type> …: writes a noun into schema, API and dashboard",
    load: () => import("./commands/new.ts"),
  },
  remove: {
    does: "<noun>: takes back what new wrote, and drops its table",
    load: () => import("./commands/remove.ts"),
  },
  seed: { does: "migrates and loads the data", load: () => import("./commands/seed.ts") },
  reset: { does: "removes the embedded database", load: () => import("./commands/reset.ts") },
  import: {
    does: "<file> …: loads trade figures of your own; import --help says how",
    load: () => import("./commands/import.ts"),
  },
  "create-admin": {
    does: "--email … --name …: makes an admin's account",
    load: () => import("./commands/create-admin.ts"),
  },
}

function help(): string {
  const lines = Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(18)}${does}`)
  return ["Commands of Khorgos:", ...lines].join("\n")
}

async function main([name, ...args]: string[]): Promise<void> {
  if (name === undefined || name === "help" || name === "--help") return say(help())
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    complain(`There is no command "${name}".\n${help()}`)
    process.exitCode = 2
    return
  }
  const { run } = await command.load()
  await run(args[0] === "--" ? args.slice(1) : args)
  // Prisma's schema engine leaves a timer of ten seconds behind, which nothing waits for.
  if (!command.stays) process.exit()
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  complain(explain(error))
  process.exitCode = 1
}
