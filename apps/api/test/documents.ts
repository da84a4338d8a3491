import { readdirSync, readFileSync } from "node:fs"
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print } from "graphql"

const root = new URL("../../../", import.meta.url)

/** Text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(new URL(path, root), "utf8")
}

const blocks = (source: string, pattern: RegExp) =>
  [...source.matchAll(pattern)].map(([, block]) => block ?? "")

function sources(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
    .map((path) => textOf(`${folder}/${path}`))
}

/** The GraphQL documents that a page of Markdown shows. */
export function shownIn(path: string): string[] {
  return blocks(textOf(path), /```graphql\n([\s\S]*?)```/g)
}

/** Each operation of the dashboard, with all fragments of the dashboard that it spreads. */
export function dashboardOperations(): { name: string; query: string }[] {
  const documents = sources("apps/dashboard/src")
    .flatMap((source) => blocks(source, /graphql\(\s*`([\s\S]*?)`/g))
    .map((block) => parse(block.replaceAll("@_unmask", "")))
  const definitions = documents.flatMap(({ definitions }) => definitions)
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ({
      name: operation.name?.value ?? "",
      query: print(withFragments(operation, definitions)),
    }))
}

function withFragments(
  operation: OperationDefinitionNode,
  definitions: DocumentNode["definitions"],
): DocumentNode {
  const needed = new Map<string, DocumentNode["definitions"][number]>()
  const collect = (printed: string): void => {
    for (const name of blocks(printed, /\.\.\.(?!\s*on\b)\s*(\w+)/g)) {
      const fragment = definitions.find(
        (definition) =>
          definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
      )
      if (!fragment || needed.has(name)) continue
      needed.set(name, fragment)
      collect(print(fragment))
    }
  }
  collect(print(operation))
  return { kind: Kind.DOCUMENT, definitions: [operation, ...needed.values()] }
}

/** Rows of the first table below a heading, each as its cells. */
export function tableBelow(path: string, heading: string): string[][] {
  const [, below = ""] = textOf(path).split(`\n${heading}\n`)
  const [table = ""] = /(?:^\|.*\n)+/m.exec(below) ?? []
  return table
    .trim()
    .split("\n")
    .slice(2)
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}
