import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { modelsOf, relationsFrom } from "./tables.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))

interface Registration {
  nouns?: string | string[]
}

/** Folders of the packages that bring nouns of their own, as "nouns" of the root package.json names them. */
export const nounFolders: readonly string[] = (() => {
  const { nouns = [] }: Registration = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  return [nouns].flat().map((folder) => {
    const path = join(root, folder)
    if (existsSync(join(path, "package.json"))) return path
    throw new Error(`package.json names a noun's package in ${folder}, and there is none.`)
  })
})()

const parts = (name: string) =>
  nounFolders.map((folder) => join(folder, name)).filter((path) => existsSync(path))

const addresses = (paths: string[]) => paths.map((path) => pathToFileURL(path).href)

/** Modules that define the packages' types and queries. */
export const nounModules: readonly string[] = addresses(parts("module.ts"))

/** Folders of migrations, the packages' own. */
export const nounMigrations: readonly string[] = parts("migrations")

/** How the packages load their data, each with the folder of its files. */
export const nounSeeds: readonly { seed: string; data: string }[] = parts("seed.ts").map(
  (path) => ({ seed: pathToFileURL(path).href, data: join(path, "../data") }),
)

export interface SchemaFile {
  path: string
  content: string
}

/** The files of a folder of the Prisma schema. */
export function schemaFiles(folder: string): SchemaFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(folder, name), "utf8") }))
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * The house's schema with a package's: a relation stands on both sides in Prisma, and the side of the house's
 * models is added here, so that a package edits none of its files.
 */
export function joinSchemas(
  house: readonly SchemaFile[],
  added: readonly SchemaFile[],
): SchemaFile[] {
  const own = modelsOf(added.map(({ content }) => content).join("\n"))
  const lines = new Map<string, string[]>()
  for (const { content } of added)
    for (const { model, field, to, name } of relationsFrom(content)) {
      if (own.includes(to)) continue
      const relation = name ? ` @relation("${name}")` : ""
      const back = `  ${lowerFirst(model)}By${upperFirst(field)} ${model}[]${relation}`
      lines.set(to, [...(lines.get(to) ?? []), back])
    }
  const withBacks = house.map(({ path, content }) => ({
    path,
    content: content.replace(/^model (\w+) \{$/gm, (head, model: string) =>
      [head, ...(lines.get(model) ?? [])].join("\n"),
    ),
  }))
  return [...withBacks, ...added.map(({ path, content }) => ({ path: `own-${path}`, content }))]
}

/** The schema files of all registered packages. */
export const nounSchema = (): SchemaFile[] => parts("schema").flatMap(schemaFiles)
