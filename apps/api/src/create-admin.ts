import { createInterface } from "node:readline/promises"
import { Writable } from "node:stream"
import { text } from "node:stream/consumers"
import { parseArgs } from "node:util"
import { GraphQLError } from "graphql"
import { closeDb } from "./db.ts"
import { createAccount } from "./modules/account/credentials.ts"

const usage = `Usage: npm run khorgos -- create-admin --email you@example.org --name "Your Name"
The password is asked for, or read from the standard input with --password-stdin.`

/** Asks for a password without showing what is typed. */
async function ask(question: string): Promise<string> {
  process.stdout.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true })
  const answer = await prompt.question("")
  prompt.close()
  process.stdout.write("\n")
  return answer
}

async function readPassword(fromInput: boolean): Promise<string> {
  if (fromInput) return (await text(process.stdin)).replace(/\r?\n$/, "")
  if (!process.stdin.isTTY)
    throw new GraphQLError("There is no terminal to ask for the password: use --password-stdin.")
  const password = await ask("Password (at least 10 characters): ")
  if ((await ask("The same again: ")) !== password)
    throw new GraphQLError("The two passwords differ. Nothing was made.")
  return password
}

async function main() {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      "password-stdin": { type: "boolean", default: false },
    },
  })
  if (!values.email || !values.name) throw new GraphQLError(usage)
  const password = await readPassword(values["password-stdin"])
  const admin = await createAccount({
    email: values.email,
    name: values.name,
    password,
    role: "admin",
  })
  process.stdout.write(`${admin.email} is an admin now. Sign in on the dashboard.\n`)
}

try {
  await main()
} catch (error) {
  const known = error instanceof GraphQLError || (error instanceof TypeError && "code" in error)
  process.stderr.write(`${known ? error.message : "The account could not be made."}\n`)
  if (!known && error instanceof Error) process.stderr.write(`${error.name}\n`)
  process.exitCode = 1
} finally {
  await closeDb()
}
