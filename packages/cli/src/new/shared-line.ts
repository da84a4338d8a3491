/** A line that a noun adds to a file which others have lines in, too. */
export interface SharedLine {
  path: string
  text: string
  /** The Prisma model that it belongs to; the file itself otherwise. */
  model?: string
  /** The last line that matches comes right before it. */
  after?: RegExp
}

const words = (line: string) => line.trim().split(/\s+/).join(" ")

/** Sets the names, types and attributes of neighbouring fields below each other, as Prisma does. */
function align(lines: readonly string[]): string[] {
  const cells = lines.map((line) => {
    const [, name = "", type = "", rest = ""] = /^(\w+)\s+(\S+)\s*(.*)$/.exec(line.trim()) ?? []
    return { name, type, rest }
  })
  const fields = cells.filter((_, index) => !lines[index]?.trim().startsWith("/"))
  const widest = (key: "name" | "type") => Math.max(0, ...fields.map((cell) => cell[key].length))
  const [nameWidth, typeWidth] = [widest("name"), widest("type")]
  return lines.map((line, index) => {
    const cell = cells[index]
    if (line.trim().startsWith("/") || !cell?.name) return `  ${line.trim()}`
    return `  ${cell.name.padEnd(nameWidth)} ${cell.type.padEnd(typeWidth)} ${cell.rest}`.trimEnd()
  })
}

function alignBody(body: string): string {
  const groups = body.trim().split(/\n\s*\n/)
  return groups
    .map((group) => {
      const lines = group.split("\n")
      const attributes = lines.every((line) => line.trim().startsWith("@@"))
      return (attributes ? lines.map((line) => `  ${line.trim()}`) : align(lines)).join("\n")
    })
    .join("\n\n")
}

/** Lays out the models of a file. */
export function alignBlocks(schema: string): string {
  return schema.replace(
    /^model (\w+) \{\n([\s\S]*?)^\}/gm,
    (_, name: string, body: string) => `model ${name} {\n${alignBody(body)}\n}`,
  )
}

function changeModel(schema: string, model: string, change: (lines: string[]) => string[]): string {
  return schema.replace(
    new RegExp(`^model ${model} \\{\\n([\\s\\S]*?)^\\}`, "m"),
    (_, body: string) => `model ${model} {\n${alignBody(change(body.split("\n")).join("\n"))}\n}`,
  )
}

const isAttribute = (line: string) => line.trim().startsWith("@@")

export function addLine(content: string, { text, model, after }: SharedLine): string {
  if (model)
    return changeModel(content, model, (lines) => {
      const end = lines.findLastIndex((line) => line.trim() !== "" && !isAttribute(line)) + 1
      return lines.toSpliced(end, 0, text)
    })
  const lines = content.split("\n")
  const place = lines.findLastIndex((line) => after?.test(line))
  if (place < 0) throw new Error(`There is no place for the line ${text}`)
  return lines.toSpliced(place + 1, 0, text).join("\n")
}

/** The file without the line; null where it has no such line. */
export function removeLine(content: string, { text, model }: SharedLine): string | null {
  const isIt = (line: string) => words(line) === words(text)
  if (!content.split("\n").some(isIt)) return null
  const without = (lines: string[]) => lines.filter((line) => !isIt(line))
  return model ? changeModel(content, model, without) : without(content.split("\n")).join("\n")
}
