import { fieldTypes } from "./field.ts"

export const usage =
  "npm run new -- treaty title:text signedOn:day 'parties:country[]' 'url:url?' --dashboard"

const listed = (rows: readonly (readonly [string, string])[]) =>
  rows.map(([name, text]) => `  ${name.padEnd(18)}${text}`).join("\n")

const quoted = (text: string) => (/[^\w:]/.test(text) ? `'${text}'` : text)

export const newHelp = `Writes a noun into schema, API and dashboard: npm run new -- <noun> <field:type> … [options]

The noun is one, in lower case, words joined by dashes: treaty, trade-office. A field is named in
letters and digits: signedOn. Without fields they are asked for.

Types:
${listed(fieldTypes.map(([type, holds, example]) => [type, `${holds}: ${quoted(example)}`]))}
A ? after the type is for what may be unknown: 'url:url?'. Brackets, | and ? need quotes in a shell.
Every noun has a key, a source, how far it was checked, and its release besides.

Options:
${listed([
  ["--dashboard", "a page with the list, too, and its words in each language"],
  [
    "--plural=<name>",
    "name of the list, where it is not the noun with s, es or ies: --plural=people",
  ],
])}

Examples:
  ${usage}
  npm run new -- trade-office name:text city:text host:country 'staff:int(people)?'
  npm run new -- person name:text 'role:enum(minister|envoy)' --plural=people

npm run remove -- <noun> takes it back.`

export const removeHelp = `Takes back what npm run new wrote, and drops its table: npm run remove -- <noun> [--force]

Options:
${listed([["--force", "removes files, too, that were changed by hand"]])}`
