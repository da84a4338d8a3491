import { beforeAll, expect, test } from "vitest"
import { execute, makeToken, read, refusal, send, signIn } from "../../../test/api.ts"
import { editor, edits, type SavedView, saveView } from "../../../test/editing.ts"
import { liveDb } from "../../db.ts"

const share = "mutation ($id: ID!) { shareView(id: $id) { secret address view { id sharedAt } } }"
const unshare = "mutation ($id: ID!) { unshareView(id: $id) { sharedAt } }"
const dashboard = { "x-forwarded-for": "203.0.113.7" }

interface Link {
  secret: string
  address: string
}

async function shareIt({ id }: SavedView): Promise<Link> {
  return (await read<{ shareView: Link }>(share, { id })).shareView
}

/** Asks as the dashboard does for somebody who followed a share link. */
async function ask(secret: string, query: string, headers: Record<string, string> = {}) {
  const response = await send({
    method: "POST",
    url: "/graphql",
    headers: { ...dashboard, "x-khorgos-share": secret, ...headers },
    payload: { query },
  })
  const { data = null, errors = [], extensions } = response.json()
  return { status: response.statusCode, data, code: errors[0]?.extensions?.code, extensions }
}

let view: SavedView
beforeAll(async () => {
  view = await saveView("/trade?of=KAZ")
})

test("a share link lets everybody read its view at its release, and is kept as a hash", async () => {
  const { secret, address } = await shareIt(view)
  expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(address).toBe(`/s/${secret}`)
  const row = await liveDb.view.findUniqueOrThrow({ where: { slug: view.slug } })
  expect(row.shareHash).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(row)).not.toContain(secret)

  const asked = `{ sharedView { path sharedAt } viewer { id } countries(first: 1) { totalCount } }`
  const { data } = await ask(secret, asked)
  expect(data).toMatchObject({ sharedView: { path: view.path, sharedAt: null }, viewer: null })
  expect(data.countries.totalCount).toBeGreaterThan(200)
  expect((await read<{ sharedView: unknown }>("{ sharedView { id } }")).sharedView).toBeNull()
})

test("it stays at its release, whatever comes later or is asked for", async () => {
  const { secret } = await shareIt(view)
  const { statements } = await read<{
    statements: { nodes: { slug: string; revision: number }[] }
  }>("{ statements(first: 1) { nodes { slug revision } } }", {}, editor)
  const [{ slug, revision } = { slug: "", revision: 0 }] = statements.nodes
  const input = { note: "Written later." }
  await edits("Statement").correct.ok({ slug, expected: revision, input })
  const { data, extensions } = await ask(secret, `{ statement(slug: "${slug}") { note } }`)
  expect(data.statement.note).not.toBe("Written later.")
  expect(extensions.release.version).toBe(view.releaseVersion)
  const { release } = await read<{ release: { version: string } }>("{ release { version } }")
  expect(
    await ask(secret, `query @release(version: "${release.version}") { release { version } }`),
  ).toMatchObject({ status: 403, code: "FORBIDDEN" })
})

test("it reads only: no mutation, no export, no list of views, and no other view", async () => {
  const { secret } = await shareIt(view)
  const other = await saveView("/visits")
  expect(await ask(secret, `mutation { deleteView(id: "${view.id}") }`)).toMatchObject({
    status: 403,
    code: "FORBIDDEN",
  })
  expect((await ask(secret, "{ views { nodes { id } } }")).code).toBe("UNAUTHENTICATED")
  expect((await ask(secret, `{ view(slug: "${other.slug}") { path } }`)).code).toBe(
    "UNAUTHENTICATED",
  )
  const exported = await send({
    url: "/export/countries.csv",
    headers: { ...dashboard, "x-khorgos-share": secret },
  })
  expect([exported.statusCode, exported.json().code]).toEqual([403, "FORBIDDEN"])
})

test("it ends with the next request once it is taken back, shared anew, or its view deleted", async () => {
  const works = async ({ secret }: Link) => (await ask(secret, "{ __typename }")).status === 200
  const first = await shareIt(view)
  expect(await works(first)).toBe(true)
  const second = await shareIt(view)
  expect([await works(first), await works(second)]).toEqual([false, true])
  expect(await read(unshare, { id: view.id })).toEqual({ unshareView: { sharedAt: null } })
  expect(await ask(second.secret, "{ __typename }")).toMatchObject({
    status: 401,
    code: "SHARE_ENDED",
  })
  const gone = await saveView("/claims")
  const third = await shareIt(gone)
  await read("mutation ($id: ID!) { deleteView(id: $id) }", { id: gone.id })
  expect(await works(third)).toBe(false)
})

test("only its owner shares a view, signed in", async () => {
  const { secret: bearer } = await makeToken(["READ"])
  for (const asked of [share, unshare]) {
    expect(await refusal(asked, { id: view.id }, editor)).toMatchObject({ code: "UNKNOWN_CODE" })
    expect(await refusal(asked, { id: view.id }, { bearer })).toMatchObject({
      code: "SESSION_REQUIRED",
    })
  }
})

test("the header means nothing but by the dashboard, beside a token, or with a wrong secret", async () => {
  const { secret } = await shareIt(view)
  const direct = await send({
    method: "POST",
    url: "/graphql",
    headers: { "x-khorgos-share": secret },
    payload: { query: "{ __typename }" },
  })
  expect(direct.json().errors[0].extensions.code).toBe("UNAUTHENTICATED")
  const wrong = `Bearer khg_${"0".repeat(49)}`
  expect((await ask(secret, "{ __typename }", { authorization: wrong })).code).toBe("INVALID_TOKEN")
  const cookie = await signIn("viewer")
  expect((await ask(secret, "{ viewer { id } }", { cookie })).data).toEqual({ viewer: null })
  for (const bad of ["x", "A".repeat(43), `${secret}=`])
    expect(await ask(bad, "{ __typename }", { cookie })).toMatchObject({
      status: 401,
      code: "SHARE_ENDED",
    })
})

test("its queries draw on a budget of its own, and wrong secrets make their address wait", async () => {
  const { secret } = await shareIt(view)
  const asked = "{ rateLimit { remaining cost } }"
  const left = async () => (await ask(secret, asked)).data.rateLimit.remaining
  const before = await left()
  await execute(asked)
  expect(await left()).toBeLessThan(before)
  expect(await left()).toBeGreaterThan(before - 10)
  const from = { "x-forwarded-for": "203.0.113.99" }
  const codes = new Set<string>()
  for (let at = 0; at < 32; at++)
    codes.add((await ask(`${"A".repeat(41)}${10 + at}`, "{ __typename }", from)).code)
  expect([...codes]).toEqual(["SHARE_ENDED", "TOO_MANY_ATTEMPTS"])
  expect((await ask(secret, "{ __typename }", from)).status).toBe(200)
})
