import { type Asked, tokenVariable } from "@/figure/code/asked"
import { curlCode } from "@/figure/code/curl"
import { pythonCode } from "@/figure/code/python"
import { rCode } from "@/figure/code/r"

export { tokenVariable }

export interface Snippet {
  name: string
  code: string
}

/** A first request in a few languages, ready to be pasted. */
export function tokenSnippets(url: string): readonly Snippet[] {
  const asked: Asked = {
    url,
    document: "{ visits(first: 3) { totalCount nodes { slug } } }",
    variables: {},
  }
  return [
    { name: "curl", code: curlCode(asked) },
    { name: "Python", code: pythonCode(asked) },
    { name: "R", code: rCode(asked) },
  ]
}
