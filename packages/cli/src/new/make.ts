import { createMigration } from "@khorgos/prisma/migrate"
import { say } from "../output.ts"
import { withDatabase } from "../with-database.ts"
import { refuse } from "./refusal.ts"
import { laidOut, type Rooms, roomsOf, schemaPath, type Wish } from "./rooms.ts"
import { addLine, removeLine } from "./shared-line.ts"
import { checkFree } from "./taken.ts"
import { generate, textOf, Written } from "./written.ts"

const migratedSchema = "prisma/migrations/schema.prisma"
const printedSchema = "packages/types/schema.graphql"

/** Changes the files, writes the migration that follows and generates; a failure puts everything back. */
async function change(migration: string, work: (written: Written) => void): Promise<string> {
  const written = new Written()
  for (const path of [migratedSchema, printedSchema]) written.keep(path)
  try {
    work(written)
    const created = await withDatabase(({ url }) => createMigration(url, migration))
    if (created === null) throw new Error("The schema has not changed.")
    const path = `prisma/migrations/${created}/migration.sql`
    written.made(path)
    generate()
    return path
  } catch (error) {
    written.undo()
    try {
      generate()
    } catch {
      // What was generated before is told by `npm run generate`; the first fault matters more.
    }
    throw error
  }
}

const listed = (paths: readonly string[]) => paths.map((path) => `  ${path}`).join("\n")

/** Writes a noun into all rooms. */
export async function makeNoun(wish: Wish): Promise<void> {
  const rooms = roomsOf(wish)
  const { noun, fields, lines } = rooms
  checkFree({ noun, fields, paths: rooms.files.map(([path]) => path) })
  const files = rooms.files.map(([path, text]) => [path, laidOut(path, text)] as const)
  const migration = await change(`add-${noun.file}`, (written) => {
    for (const [path, text] of files) written.put(path, text)
    for (const line of lines) written.put(line.path, addLine(textOf(line.path) ?? "", line))
  })
  const changed = [...new Set(lines.map(({ path }) => path))]
  say(
    `Written:\n${listed([...files.map(([path]) => path), migration])}\nA line or more in:\n${listed(changed)}`,
  )
  say(
    `Read the sentences after /// and the migration: they are yours now. It is in GraphQL as ${noun.many} from the next start; npm run remove -- ${noun.file} takes it back.`,
  )
  if (wish.dashboard)
    say(
      `Its page is /${noun.path}. Its words in Russian and Chinese are English until you translate them: apps/dashboard/src/messages/{ru,zh}/${noun.file}.json`,
    )
}

const recipe = /^\/\/ npm run new -- (.+)$/m

/** The wish that a noun was made by, as its schema file keeps it. */
function wishOf(name: string): Wish {
  const schema = textOf(schemaPath(name))
  if (schema === null) refuse("NO_SUCH_NOUN", `There is no ${schemaPath(name)}.`)
  const command = recipe.exec(schema)?.[1]
  if (!command)
    refuse(
      "CHANGED_BY_HAND",
      `${schemaPath(name)} does not say how "npm run new" made it: remove the noun by hand.`,
    )
  const words = Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, a, b]) => a ?? b ?? "")
  const plural = words.find((word) => word.startsWith("--plural="))?.slice("--plural=".length)
  return {
    name,
    ...(plural ? { plural } : {}),
    fields: words.slice(1).filter((word) => !word.startsWith("--")),
    dashboard: words.includes("--dashboard"),
  }
}

/** What is not as it was made: files with other texts, lines that are gone. */
function changedByHand({ files, lines }: Rooms): string[] {
  const edited = files.filter(([path, text]) => textOf(path) !== laidOut(path, text))
  const lost = lines.filter((line) => removeLine(textOf(line.path) ?? "", line) === null)
  return [
    ...edited.map(([path]) => path),
    ...lost.map(({ path, text }) => `${path}: ${text.trim()}`),
  ]
}

/** Takes a noun out of all rooms, and its table with it. */
export async function removeNoun(name: string, force: boolean): Promise<void> {
  const rooms = roomsOf(wishOf(name))
  const changed = changedByHand(rooms)
  if (changed.length > 0 && !force)
    refuse(
      "CHANGED_BY_HAND",
      `These are not as they were made:\n${listed(changed)}\nWith --force they go all the same.`,
    )
  const migration = await change(`remove-${rooms.noun.file}`, (written) => {
    for (const [path] of rooms.files) written.put(path, null)
    for (const line of rooms.lines) {
      const text = textOf(line.path)
      const without = text === null ? null : removeLine(text, line)
      if (without !== null) written.put(line.path, without)
    }
  })
  say(`Removed:\n${listed(rooms.files.map(([path]) => path))}\nIts lines in:`)
  say(listed([...new Set(rooms.lines.map(({ path }) => path))]))
  say(`${migration} drops its table, with every row and its history, at the next start.`)
}
