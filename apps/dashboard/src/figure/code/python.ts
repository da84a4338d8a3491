import { type Asked, listsIn, tokenVariable, urlVariable } from "./asked"

/** A value as Python writes it. */
export function pythonValue(value: unknown, indent = ""): string {
  if (value === null || value === undefined) return "None"
  if (typeof value === "boolean") return value ? "True" : "False"
  if (Array.isArray(value))
    return `[${value.map((item) => pythonValue(item, `${indent}    `)).join(", ")}]`
  if (typeof value !== "object") return JSON.stringify(value)
  const deeper = `${indent}    `
  const entries = Object.entries(value).map(
    ([key, item]) => `${deeper}${JSON.stringify(key)}: ${pythonValue(item, deeper)},\n`,
  )
  return entries.length > 0 ? `{\n${entries.join("")}${indent}}` : "{}"
}

const longText = (text: string) =>
  `"""\n${text.trim().replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"')}\n"""`

function frameOf(rows: string): string {
  const found = listsIn(rows)
  if (!found) return ""
  const [first = "", ...inner] = found.lists
  const way = [...found.outer, first].map((name) => `["${name}"]`).join("")
  const explode = inner.map(
    (name) => `frame = frame.explode("${name}").dropna(subset=["${name}"]).reset_index(drop=True)
frame = frame.join(pd.json_normalize(frame.pop("${name}").tolist()), rsuffix=".${name}")
`,
  )
  return `
frame = pd.json_normalize(answer["data"]${way})
${explode.join("")}for column in frame.columns[frame.columns.str.endswith("Usd")]:
    frame[column] = pd.to_numeric(frame[column])  # amounts come as text, with all digits
print(frame)
`
}

export function pythonCode({ document, variables, rows, url }: Asked): string {
  const frame = rows ? frameOf(rows) : ""
  const base = url ? JSON.stringify(`${url}/graphql`) : `os.environ["${urlVariable}"] + "/graphql"`
  return `import json
import os
import urllib.request
${frame ? "\nimport pandas as pd\n" : ""}
query = ${longText(document)}
variables = ${pythonValue(variables)}

request = urllib.request.Request(
    ${base},
    json.dumps({"query": query, "variables": variables}).encode(),
    {
        "Authorization": "Bearer " + os.environ["${tokenVariable}"],
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request) as reply:
    answer = json.load(reply)
if "errors" in answer:
    raise SystemExit(answer["errors"][0]["message"])
${frame || 'print(answer["data"])\n'}`
}
