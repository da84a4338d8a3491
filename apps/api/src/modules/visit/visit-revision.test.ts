import { expect, test } from "vitest"
import { read } from "../../../test/api.ts"
import { countReleases, edits, newVisit } from "../../../test/editing.ts"

// Each edit names the revision that it was made from.

const visits = edits("Visit")

test("a replayed request changes nothing", async () => {
  const recorded = await visits.record.ok({ input: newVisit })
  const slug = recorded.row?.slug ?? ""
  expect(await visits.record.refused({ input: newVisit })).toMatchObject({
    code: "ALREADY_RECORDED",
    extensions: { key: slug },
  })
  const correction = { slug, expected: recorded.row?.revision ?? 0, input: { summary: "Other." } }
  const corrected = await visits.correct.ok(correction)
  const count = await countReleases()
  expect(await visits.correct.refused(correction)).toMatchObject({
    code: "EDIT_CONFLICT",
    extensions: {
      expected: recorded.row?.revision,
      current: corrected.row?.revision,
      changedBy: "Demo editor",
      changedAt: expect.any(String),
    },
    message: expect.stringMatching(/^Demo editor has changed this/),
  })
  const same = { ...correction, expected: corrected.row?.revision ?? 0 }
  expect((await visits.correct.refused(same)).message).toBe("input: Nothing would change.")
  expect(await countReleases()).toBe(count)
  await visits.retract.ok({ slug, expected: same.expected })
  expect(await visits.retract.refused({ slug, expected: same.expected })).toMatchObject({
    code: "UNKNOWN_CODE",
    extensions: { argument: "slug" },
  })
  expect(await countReleases()).toBe(count + 1)
})

test("a change of a visit's events alone raises its revision, and null empties nothing", async () => {
  const slug = "chn-xi-2024-2-kaz-2024-07-02"
  const ask = `{ visit(slug: "${slug}") { revision events { slug } } }`
  const { visit } = await read<{
    visit: { revision: number; events: { slug: string }[] }
  }>(ask)
  expect(visit.events).toEqual([{ slug: "sco-summit-2024" }])
  const expected = visit.revision
  const stale = await visits.correct.refused({ slug, expected: 0, input: { summary: "Other." } })
  expect(stale).toMatchObject({ code: "EDIT_CONFLICT", extensions: { changedBy: null } })
  expect(stale.message).toContain("A load of files")
  const ahead = { slug, expected: expected + 1, input: { summary: "Other." } }
  const unread = await visits.correct.refused(ahead)
  expect(unread).toMatchObject({
    code: "EDIT_CONFLICT",
    extensions: { argument: "expected", expected: expected + 1, current: expected },
    message: `This has never had the revision ${expected + 1}: its latest is ${expected}. Read it again, then repeat your change.`,
  })
  const none = await visits.correct.ok({ slug, expected, input: { eventSlugs: [] } })
  expect(none.row?.revision).toBeGreaterThan(expected)
  const refused = await visits.correct.refused({
    slug,
    expected: none.row?.revision ?? 0,
    input: { summary: null, hostIso3: null },
  })
  expect(refused.at.sort()).toEqual(["input", "input.hostIso3", "input.summary"])
  const back = {
    slug,
    expected: none.row?.revision ?? 0,
    input: { eventSlugs: ["sco-summit-2024"] },
  }
  await visits.correct.ok(back)
  expect(await read(ask)).toMatchObject({ visit: { events: visit.events } })
})
