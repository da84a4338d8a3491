import { type DocumentNode, parse, print } from "graphql"
import { atRelease } from "@/lib/release"
import type { Question } from "../figure"
import type { CodeFormat } from "../forms"
import type { Asked } from "./asked"
import { curlCode } from "./curl"
import { javascriptCode } from "./javascript"
import { pythonCode } from "./python"
import { rCode } from "./r"

/** GraphQL with its variables as a comment: to be pasted beside it. */
function graphqlCode({ document, variables }: Asked): string {
  const notes = JSON.stringify(variables, null, 2).replaceAll(/^/gm, "# ")
  const stated = Object.keys(variables).length > 0 ? `# Variables:\n${notes}\n` : ""
  return `${stated}${document.trim()}\n`
}

const writers: Record<CodeFormat, (asked: Asked) => string> = {
  graphql: graphqlCode,
  py: pythonCode,
  R: rCode,
  js: javascriptCode,
  sh: curlCode,
}

export function codeOf(format: CodeFormat, asked: Asked): string {
  return writers[format](asked)
}

/** The same question, asked of the release that a frozen view shows. */
export function atReleaseOf(question: Question, version: string | null): Question {
  if (!version) return question
  const document: DocumentNode = parse(question.document)
  return { ...question, document: print(atRelease(document, version)) }
}
