import { gzipSync } from "node:zlib"
import type { InjectOptions } from "fastify"
import { expect, test } from "vitest"
import { makeToken, send, signIn } from "../../test/api.ts"
import { db } from "../db.ts"
import { env } from "../env.ts"

const table = "year,exporter,importer,trade_value_usd\n2031,156,398,1.5\n2031,156,417,2\n"
const told = { source: "API", name: "Sums", publisher: "CEPII", licence: "Etalab 2.0" }

async function post(
  headers: Record<string, string>,
  parameters: Record<string, string> = told,
  { payload = table, ...rest }: InjectOptions = {},
) {
  const url = `/import?${new URLSearchParams(parameters)}`
  return send({
    method: "POST",
    url,
    headers: { "content-type": "text/csv", ...headers },
    payload,
    ...rest,
  })
}

const asAdmin = async () => ({ cookie: await signIn("admin") })
const withToken = async (scopes: string[], role: "viewer" | "editor" = "editor") => ({
  authorization: `Bearer ${(await makeToken(scopes, role)).secret}`,
})

test("an admin previews a file, then imports it, and the release says so", async () => {
  const preview = await post(await asAdmin(), { ...told, dryRun: "true" })
  expect(preview.json()).toMatchObject({ dryRun: true, added: 2, release: null })
  const response = await post(await asAdmin(), { ...told, fileName: "sums.csv" })
  expect(response.statusCode).toBe(200)
  const { release, ...result } = response.json()
  expect(result).toMatchObject({ file: "sums.csv", format: "baci-totals", added: 2, refused: 0 })
  const load = await db.importLoad.findFirst({
    where: { releaseVersion: release },
    include: { author: true },
  })
  expect(load).toMatchObject({ fileName: "sums.csv", tokenId: null, author: { role: "admin" } })
})

test("a token with the scope import does it too, packed or not", async () => {
  const headers = { ...(await withToken(["IMPORT"])), "content-type": "application/gzip" }
  const payload = gzipSync(table.replace("1.5", "1.6"))
  const response = await post(headers, { source: "API" }, { payload })
  expect(response.json()).toMatchObject({ added: 0, changed: 1, same: 1 })
})

test("nobody else does", async () => {
  const attempts: [Record<string, string>, number, string][] = [
    [{}, 401, "UNAUTHENTICATED"],
    [{ cookie: await signIn("viewer") }, 403, "FORBIDDEN"],
    [{ cookie: await signIn("editor") }, 403, "FORBIDDEN"],
    [await withToken(["READ", "WRITE"]), 403, "FORBIDDEN"],
    [{ ...(await asAdmin()), origin: "https://evil.example" }, 403, "CROSS_ORIGIN"],
  ]
  for (const [headers, status, code] of attempts) {
    const response = await post(headers)
    expect([response.statusCode, response.json().code]).toEqual([status, code])
  }
})

test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
  "a body of %s, which any page may send, is refused",
  async (type) => {
    const response = await post({ ...(await asAdmin()), "content-type": type })
    expect([response.statusCode, response.json().code]).toEqual([415, "BAD_REQUEST"])
  },
)

test("a file at fault is refused with the same report as on the command line", async () => {
  const response = await post(await asAdmin(), told, { payload: table.replace("417", "999") })
  expect(response.statusCode).toBe(422)
  expect(response.json()).toMatchObject({
    code: "IMPORT_REFUSED",
    reason: "TOO_MANY_REFUSED",
    report: { refused: 1, refusals: [{ line: 3, column: "importer", value: "999" }] },
  })
  const unknown = await post(await asAdmin(), told, { payload: "a,b\n1,2\n" })
  expect(unknown.json()).toMatchObject({
    code: "IMPORT_REFUSED",
    reason: "UNKNOWN_FORMAT",
    line: 1,
  })
  const borne = await post(
    await asAdmin(),
    { ...told, maxRefused: "50%", dryRun: "true" },
    {
      payload: table.replace("417", "999"),
    },
  )
  expect(borne.json()).toMatchObject({ refused: 1 })
})

test("a wrong address and too large a file are refused", async () => {
  const wrong = await post(await asAdmin(), { ...told, dryrun: "yes" })
  expect([wrong.statusCode, wrong.json().code]).toEqual([400, "BAD_USER_INPUT"])
  const { IMPORT_SIZE_LIMIT: usual } = env
  env.IMPORT_SIZE_LIMIT = 20
  const large = await post(await asAdmin())
  env.IMPORT_SIZE_LIMIT = usual
  expect([large.statusCode, large.json().code]).toEqual([413, "BAD_REQUEST"])
})
