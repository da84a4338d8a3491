import { type Asked, listsIn, tokenVariable, urlVariable } from "./asked"

const reserved =
  /^(if|else|repeat|while|function|for|next|break|in|TRUE|FALSE|NULL|Inf|NaN|NA|NA_\w+_)$/

function name(key: string): string {
  const plain = /^[A-Za-z][A-Za-z0-9._]*$/.test(key) && !reserved.test(key)
  return plain ? key : `\`${key.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``
}

/** A value as R writes it, which req_body_json() turns into the same JSON again. */
export function rValue(value: unknown, indent = ""): string {
  if (value === null || value === undefined) return "NULL"
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE"
  if (typeof value !== "object") return JSON.stringify(value)
  if (Array.isArray(value)) return `list(${value.map((item) => rValue(item, indent)).join(", ")})`
  const deeper = `${indent}  `
  const entries = Object.entries(value).map(
    ([key, item]) => `${deeper}${name(key)} = ${rValue(item, deeper)}`,
  )
  return entries.length > 0
    ? `list(\n${entries.join(",\n")}\n${indent})`
    : "setNames(list(), character())"
}

const longText = (text: string) =>
  text.includes(')---"') ? JSON.stringify(text.trim()) : `r"---(\n${text.trim()}\n)---"`

function frameOf(rows: string): string {
  const found = listsIn(rows)
  if (!found) return ""
  const [first = "", ...inner] = found.lists
  const way = [...found.outer, first].map((step) => `$${name(step)}`).join("")
  const unnest = inner.map(
    (list) => `frame <- vec_rbind(!!!lapply(seq_len(nrow(frame)), function(i) {
  rows <- frame[["${list}"]][[i]]
  if (length(rows) == 0) return(NULL)
  vec_cbind(frame[i, setdiff(names(frame), "${list}")], rows, .name_repair = "unique_quiet")
}))
`,
  )
  return `
frame <- answer$data${way}
${unnest.join("")}usd <- grep("Usd$", names(frame))
frame[usd] <- lapply(frame[usd], as.numeric) # amounts come as text, with all digits
print(head(frame[!vapply(frame, is.list, TRUE)], 20))
`
}

export function rCode({ document, variables, rows, url }: Asked): string {
  const frame = rows ? frameOf(rows) : ""
  const nested = frame.includes("vec_rbind")
  const base = url
    ? JSON.stringify(`${url}/graphql`)
    : `paste0(Sys.getenv("${urlVariable}"), "/graphql")`
  return `library(httr2)
${nested ? "library(vctrs)\n" : ""}
query <- ${longText(document)}
variables <- ${rValue(variables)}

answer <- request(${base}) |>
  req_auth_bearer_token(Sys.getenv("${tokenVariable}")) |>
  req_body_json(list(query = query, variables = variables)) |>
  req_perform() |>
  resp_body_json(${frame ? "simplifyVector = TRUE, flatten = TRUE" : ""})
if (!is.null(answer$errors)) stop(answer$errors${frame ? "$message[[1]]" : "[[1]]$message"})
${frame || "str(answer$data)\n"}`
}
