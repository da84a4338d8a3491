import { createInterface } from "node:readline/promises"
import { explain } from "../failure.ts"
import { readFields, typesHelp } from "../new/field.ts"
import { newHelp, removeHelp, usage } from "../new/help.ts"
import { makeNoun, removeNoun } from "../new/make.ts"
import { readNoun } from "../new/noun.ts"
import { refuse } from "../new/refusal.ts"
import { complain, say } from "../output.ts"

/** Asks for fields until an empty line; one that is no field is asked for again. */
async function askFields(noun: string): Promise<{ fields: string[]; dashboard: boolean }> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const fields: string[] = []
  say(`Fields of ${noun}, one a line, such as signedOn:day. An empty line ends them.`)
  say(`Types: ${typesHelp}.`)
  for (;;) {
    const line = (await terminal.question("field: ")).trim()
    if (line === "") break
    try {
      readFields([...fields, line])
      fields.push(line)
    } catch (error) {
      complain(explain(error))
    }
  }
  const answer = await terminal.question("A page in the dashboard? (y/N) ")
  terminal.close()
  return { fields, dashboard: /^y/i.test(answer) }
}

export async function run(args: string[]): Promise<void> {
  if (args.includes("--help")) return say(args.includes("--remove") ? removeHelp : newHelp)
  const options = args.filter((arg) => arg.startsWith("--"))
  const [name, ...fields] = args.filter((arg) => !arg.startsWith("--"))
  const known = /^--(dashboard|remove|force|plural=.+)$/
  const wrong = options.find((option) => !known.test(option))
  if (wrong || name === undefined)
    refuse("BAD_ARGUMENT", `${wrong ? `There is no ${wrong}` : "Name the noun"}: ${usage}`)
  if (options.includes("--remove")) return removeNoun(name, options.includes("--force"))
  const plural = options.find((option) => option.startsWith("--plural="))?.slice(9)
  const wish = {
    name,
    ...(plural ? { plural } : {}),
    fields,
    dashboard: options.includes("--dashboard"),
  }
  readNoun(name, plural)
  if (fields.length > 0) return makeNoun(wish)
  const asked = process.stdin.isTTY ? await askFields(name) : { fields, dashboard: false }
  if (asked.fields.length === 0) refuse("NO_FIELDS", `A noun has a field or more: ${usage}`)
  await makeNoun({ ...wish, ...asked, dashboard: wish.dashboard || asked.dashboard })
}
