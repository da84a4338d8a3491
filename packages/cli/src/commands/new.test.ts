import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const main = fileURLToPath(new URL("../main.ts", import.meta.url))

/** Runs the command on a terminal of its own, which util-linux's script gives, and answers each prompt. */
function converse(answers: readonly [prompt: string, answer: string][]): Promise<string> {
  const command = `'${process.execPath}' '${main}' new treaty`
  const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"])
  const left = [...answers]
  let said = ""
  let heard = 0
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString()
    const [next] = left
    if (!next || !said.slice(heard).includes(next[0])) return
    heard = said.length
    left.shift()
    child.stdin.write(next[1])
  })
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (status) => resolve(`${said}\nended with ${status}`))
  })
}

test.skipIf(process.platform !== "linux")(
  "on a terminal it asks for fields, and again for one that is none",
  async () => {
    const said = await converse([
      ["field: ", "signedOn:moment\r"],
      ["field: ", "title:text\r"],
      ["field: ", "title:url\r"],
      ["field: ", "\u0004"],
    ])
    expect(said).toContain("Fields of treaty, one a line")
    expect(said).toMatch(/BAD_TYPE: "signedOn:moment"/)
    expect(said).toMatch(/BAD_FIELD: .*title/)
    expect(said).toMatch(/ended with 1$/)
  },
)

test.skipIf(process.platform !== "linux")("without a field it writes nothing", async () => {
  const said = await converse([
    ["field: ", "\r"],
    ["A page in the dashboard? (y/N) ", "n\r"],
  ])
  expect(said).toMatch(/NO_FIELDS: A noun has a field or more/)
  expect(said).toMatch(/ended with 1$/)
})
