export interface EnumDescription {
  description: string
  values: Record<string, string>
}

/** Reads the `///` sentences of the enums in a Prisma schema; the generators leave them out. */
export function readEnumDescriptions(schema: string): Record<string, EnumDescription> {
  const enums: Record<string, EnumDescription> = {}
  for (const [, comment, name, body] of schema.matchAll(
    /((?:^\/\/\/.*\n)*)^enum (\w+) \{\n([\s\S]*?)^\}/gm,
  )) {
    if (!name || body === undefined) continue
    const values: Record<string, string> = {}
    let sentence = ""
    for (const line of body.split("\n").map((text) => text.trim())) {
      if (line.startsWith("///")) sentence = `${sentence} ${line.slice(3).trim()}`.trim()
      else if (/^\w+$/.test(line)) {
        values[line] = sentence
        sentence = ""
      }
    }
    enums[name] = { description: (comment ?? "").replace(/^\/\/\/ ?/gm, "").trim(), values }
  }
  return enums
}
