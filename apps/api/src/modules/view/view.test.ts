import fc from "fast-check"
import { expect, test } from "vitest"
import { execute, makeToken, read, refusal } from "../../../test/api.ts"
import { editor, edits, type SavedView, saveView } from "../../../test/editing.ts"
import { liveDb } from "../../db.ts"
import { largestCount } from "./view-edit.ts"
import { newSlug, viewPath } from "./view-path.ts"

const save = "mutation ($input: SaveViewInput!) { saveView(input: $input) { id } }"
const rename =
  "mutation ($id: ID!, $title: String!) { renameView(id: $id, title: $title) { title } }"
const remove = "mutation ($id: ID!) { deleteView(id: $id) }"
const bySlug = `query ($slug: String!) { view(slug: $slug) { title path release { version } } }`

interface Mine {
  views: { totalCount: number; nodes: SavedView[] }
}
const mine = "{ views(first: 100) { totalCount nodes { id slug title path releaseVersion } } }"

test("a page is kept at the current release, found by its code by every reader, and listed to its owner alone", async () => {
  const { release } = await read<{ release: { version: string } }>("{ release { version } }")
  const view = await saveView("/trade?of=KAZ&with=CHN,RUS&release=2020.01.01&lang=ru#table")
  expect(view).toMatchObject({
    path: "/trade?of=KAZ&with=CHN,RUS",
    releaseVersion: release.version,
    address: `/v/${view.slug}`,
    slug: expect.stringMatching(/^[2-9a-kmnp-z]{10}$/),
  })
  for (const as of ["viewer", "admin"] as const)
    expect(await read(bySlug, { slug: view.slug }, { as })).toEqual({
      view: { title: "A view", path: view.path, release },
    })
  expect(await refusal(bySlug, { slug: view.slug }, { as: null })).toMatchObject({ status: 401 })
  expect((await read<Mine>(mine)).views.nodes.map(({ id }) => id)).toContain(view.id)
  expect((await read<Mine>(mine, {}, { as: "admin" })).views.nodes).toEqual([])
})

test("a page kept once is not kept twice, and keeps its title", async () => {
  const first = await saveView("/visits?until=2024-07-06", {}, { title: "Before the commentary" })
  const again = await saveView("/visits?until=2024-07-06&lang=zh", {}, { title: "Another" })
  expect(again).toEqual(first)
})

test("a view stays at its release when a later one comes, and may be frozen to an earlier one", async () => {
  const before = await saveView("/claims")
  await edits("Statement").correct.ok(await statementEdit())
  const now = await saveView("/claims")
  expect(now.releaseVersion).not.toBe(before.releaseVersion)
  const earlier = await saveView("/countries", {}, { release: before.releaseVersion })
  expect(earlier.releaseVersion).toBe(before.releaseVersion)
  const { view } = await read<{ view: { release: unknown } }>(bySlug, { slug: before.slug })
  expect(view.release).toEqual({ version: before.releaseVersion })
})

async function statementEdit() {
  const { statements } = await read<{
    statements: { nodes: { slug: string; revision: number }[] }
  }>("{ statements(first: 1) { nodes { slug revision } } }", {}, editor)
  const [statement] = statements.nodes
  if (!statement) throw new Error("There is no statement.")
  return { slug: statement.slug, expected: statement.revision, input: { note: "Read again." } }
}

test("only its owner renames and deletes a view", async () => {
  const { id, slug } = await saveView("/leaders/xi-jinping")
  for (const as of ["editor", "admin"] as const)
    for (const asked of [rename, remove])
      expect(await refusal(asked, { id, title: "Mine" }, { as })).toMatchObject({
        code: "UNKNOWN_CODE",
      })
  expect(await read(rename, { id, title: "  Xi’s \n travels " })).toEqual({
    renameView: { title: "Xi’s travels" },
  })
  expect(await refusal(rename, { id, title: " " })).toMatchObject({ code: "BAD_USER_INPUT" })
  expect(await read(remove, { id })).toEqual({ deleteView: true })
  expect(await refusal(bySlug, { slug })).toMatchObject({ code: "UNKNOWN_CODE" })
  expect(await refusal(remove, { id })).toMatchObject({ code: "UNKNOWN_CODE" })
})

test.each([
  ["another site", "https://example.org/trade"],
  ["another site, without its scheme", "//example.org/trade"],
  ["another site, by a backslash", "/\\example.org"],
  ["no path", "trade"],
  ["a page for editors", "/edit/visits"],
  ["a page for editors, by its code", "/%65dit"],
  ["the account", "/account"],
  ["signing in", "/auth/sign-in/email"],
  ["the way round", "/trade/../account"],
  ["another short link", "/v/k7mw2xq9cd"],
  ["a path too long", `/trade?of=${"A".repeat(2000)}`],
])("%s is not kept", async (_what, path) => {
  expect(await refusal(save, { input: { path, title: "No" } })).toMatchObject({
    code: "BAD_USER_INPUT",
    extensions: { argument: "input.path" },
  })
})

test("titles and releases are checked", async () => {
  const path = "/trade"
  for (const title of ["", "  ", "x".repeat(201), "a\u0000b"])
    expect(await refusal(save, { input: { path, title } })).toMatchObject({
      code: "BAD_USER_INPUT",
      extensions: { argument: "input.title" },
    })
  expect(
    await refusal(save, { input: { path, title: "Then", release: "1999.01.01" } }),
  ).toMatchObject({ code: "UNKNOWN_CODE", extensions: { argument: "input.release" } })
})

test("an account keeps so many views and no more, however many it saves at once", async () => {
  const as = "editor"
  const { id: userId } = await liveDb.user.findUniqueOrThrow({
    where: { email: "editor@khorgos.example" },
  })
  const { version: releaseVersion } = await liveDb.release.findFirstOrThrow()
  await liveDb.view.createMany({
    data: Array.from({ length: largestCount - 1 }, (_, at) => ({
      slug: newSlug(),
      title: `${at}`,
      path: `/countries?page=${at}`,
      releaseVersion,
      userId,
    })),
  })
  const input = (path: string) => ({ input: { path, title: "One more" } })
  const saves = await Promise.all(
    ["/trade", "/visits", "/claims"].map((path) => execute(save, input(path), { as })),
  )
  const codes = saves.map(({ errors }) => errors[0]?.extensions?.code ?? "saved").sort()
  expect(codes).toEqual(["TOO_MANY_VIEWS", "TOO_MANY_VIEWS", "saved"])
  const { views } = await read<Mine>("{ views(first: 1) { totalCount nodes { id } } }", {}, { as })
  expect(views.totalCount).toBe(largestCount)
  await read(remove, { id: views.nodes[0]?.id }, { as })
  await read(save, input("/visits?leader=xi-jinping"), { as })
})

test("a token lists its owner's views, and changes none", async () => {
  const { id } = await saveView("/trade?of=UZB")
  const { secret } = await makeToken(["READ"])
  const asking = { bearer: secret }
  expect((await read<Mine>(mine, {}, asking)).views.nodes.map((view) => view.id)).toContain(id)
  for (const [query, variables] of [
    [save, { input: { path: "/trade", title: "No" } }],
    [rename, { id, title: "No" }],
    [remove, { id }],
  ] as const)
    expect(await refusal(query, variables, asking)).toMatchObject({ code: "SESSION_REQUIRED" })
})

test("whatever is asked, a kept path stays on this site and is kept again as it is", () => {
  const part = fc.oneof(
    fc.constantFrom(
      "/",
      "\\",
      "..",
      "//",
      "@",
      ":",
      "?",
      "#",
      "%",
      "%2f",
      "account",
      "example.org",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const path = viewPath(`/${parts.join("")}`)
      if (path === null) return
      const url = new URL(path, "http://dashboard")
      expect(url.origin).toBe("http://dashboard")
      expect(url.pathname).not.toMatch(/^\/(account|edit|auth)(\/|$)/i)
      expect(viewPath(path)).toBe(path)
    }),
    { numRuns: 2000 },
  )
})
