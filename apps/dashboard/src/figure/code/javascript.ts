import { type Asked, listsIn, tokenVariable, urlVariable } from "./asked"

const longText = (text: string) =>
  `\`\n${text.trim().replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\n\``

function rowsOf(rows: string): string {
  const found = listsIn(rows)
  if (!found) return ""
  const [first = "", ...inner] = found.lists
  const way = [...found.outer, first].map((name) => `.${name}`).join("")
  const flat = inner.map(
    (name) => `
rows = rows.flatMap(({ ${name}, ...outer }) => ${name}.map((row) => ({ ...outer, ...row })))`,
  )
  return `
// Amounts are text, with all digits.
${inner.length > 0 ? "let" : "const"} rows = answer.data${way}${flat.join("")}
`
}

export function javascriptCode({ document, variables, rows, url }: Asked): string {
  const array = rows ? rowsOf(rows) : ""
  const base = url ? JSON.stringify(`${url}/graphql`) : `\`\${process.env.${urlVariable}}/graphql\``
  return `const query = ${longText(document)}
const variables = ${JSON.stringify(variables, null, 2)}

const reply = await fetch(${base}, {
  method: "POST",
  headers: {
    authorization: \`Bearer \${process.env.${tokenVariable}}\`,
    "content-type": "application/json",
  },
  body: JSON.stringify({ query, variables }),
})
const answer = await reply.json()
if (answer.errors) throw new Error(answer.errors[0].message)
${array || "\n"}console.log(${array ? "rows" : "answer.data"})
`
}
