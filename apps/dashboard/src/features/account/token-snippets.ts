export interface Snippet {
  name: string
  code: string
}

/** The environment variable that the examples read the secret from: code with a secret in it gets shared. */
export const tokenVariable = "KHORGOS_TOKEN"

const question = "{ visits(first: 3) { totalCount nodes { slug } } }"

/** A first request in a few languages, ready to be pasted. */
export function tokenSnippets(origin: string): readonly Snippet[] {
  const url = `${origin}/graphql`
  return [
    {
      name: "curl",
      code: `curl -s ${url} \\
  -H "authorization: Bearer $${tokenVariable}" \\
  -H "content-type: application/json" \\
  -d '${JSON.stringify({ query: question })}'`,
    },
    {
      name: "Python",
      code: `import json, os, urllib.request

request = urllib.request.Request(
    "${url}",
    json.dumps({"query": "${question}"}).encode(),
    {"Authorization": f"Bearer {os.environ['${tokenVariable}']}", "Content-Type": "application/json"},
)
print(json.load(urllib.request.urlopen(request)))`,
    },
    {
      name: "R",
      code: `library(httr2)

request("${url}") |>
  req_auth_bearer_token(Sys.getenv("${tokenVariable}")) |>
  req_body_json(list(query = "${question}")) |>
  req_perform() |>
  resp_body_json()`,
    },
  ]
}
