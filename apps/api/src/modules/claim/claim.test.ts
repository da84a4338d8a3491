import { expect, test } from "vitest"
import { read, refusal, signIn } from "../../../test/api.ts"
import { type Claim, claimFields, type Verdict } from "../../../test/claim.ts"
import { db, recordSql } from "../../db.ts"
import { checks } from "./claim-checks.ts"

const everything = `{ claims(first: 100) { nodes { ${claimFields} } } }`
const { nodes: claims } = (await read<{ claims: { nodes: Claim[] } }>(everything)).claims

test("every claim has a check, and every check a claim", async () => {
  const rows = await db.$queryRaw<{ slug: string }[]>`SELECT slug FROM claim ORDER BY slug`
  expect(rows.map(({ slug }) => slug)).toEqual([...checks.keys()].sort())
  expect(claims).toHaveLength(15)
})

test.each(claims)("$slug: a verdict for both moments, with figures or a reason", (claim) => {
  expect(claim.reading).toMatch(/\.$/)
  for (const moment of ["SAID", "TODAY"]) {
    const verdicts = claim.verdicts.filter((verdict) => verdict.moment === moment)
    expect(verdicts.length).toBeGreaterThan(0)
    expect(new Set(verdicts.map(({ basis }) => basis)).size).toBe(verdicts.length)
    for (const verdict of verdicts) {
      expect(verdict.sentence).toMatch(/^\S.*\.$/)
      expect(verdict.sentence).not.toMatch(/NaN|undefined|null|Infinity|\.\./)
      expect(verdict.parts.length).toBeGreaterThan(0)
      if (verdict.outcome !== "CANNOT_TELL") expect(verdict.figures.length).toBeGreaterThan(0)
      for (const figure of verdict.figures.filter(({ value }) => value !== null && value !== "0"))
        expect(figure.sources.length).toBeGreaterThan(0)
      for (const figure of verdict.figures) expect(figure.complete).toBe(figure.missing === null)
    }
    const said = new Set(verdicts.map(({ outcome }) => outcome))
    said.delete("CANNOT_TELL")
    const outcome = moment === "SAID" ? claim.said : claim.today
    expect(outcome).toBe(
      said.size > 1 ? "DEPENDS_ON_WHOSE_FIGURES" : ([...said][0] ?? "CANNOT_TELL"),
    )
  }
})

test("nothing after the day it was said counts for that moment", () => {
  const said = claims.flatMap(({ verdicts }) => verdicts.filter(({ moment }) => moment === "SAID"))
  const later = said.flatMap(({ until, figures }) =>
    figures.filter(({ day, year }) => (day ?? `${year ?? 0}`) > until),
  )
  expect(later).toEqual([])
  expect(new Set(said.map(({ until }) => until))).toEqual(new Set(["2024-07-05", "2023-12-31"]))
})

/** Every plain value in a reply. */
function valuesIn(reply: unknown): string[] {
  if (reply === null || typeof reply !== "object") return [String(reply)]
  return Object.values(reply).flatMap(valuesIn)
}

/** The figures that a query returns as they are; sums, shares and counts are made of them. */
function returned({ basis, figures }: Verdict) {
  return figures.filter(
    ({ unit, value }) =>
      unit === "DAY" ||
      unit === "YEAR" ||
      (unit === "USD" && value && !basis.startsWith("COMMITMENTS")),
  )
}

test.each(claims)(
  "$slug: its query runs as shown and returns its figures",
  async ({ slug, verdicts }) => {
    for (const moment of ["SAID", "TODAY"]) {
      const { claim } = await read<{ claim: Claim }>(
        `query ($slug: String!) { claim(slug: $slug) { query(asOf: ${moment}) } }`,
        { slug },
      )
      const values = new Set(valuesIn(await read(claim.query)))
      for (const verdict of verdicts.filter((each) => each.moment === moment))
        for (const figure of returned(verdict)) {
          expect(values).toContain(figure.day ?? figure.value)
          for (const { key } of figure.sources) expect(values).toContain(key)
        }
    }
  },
)

test("a claim is found by key and by kind, and its verdicts by basis and moment", async () => {
  const found = await read<{ claims: { totalCount: number; nodes: { slug: string }[] } }>(
    `{ claims(where: { kind: { equals: "ratio" } }) { totalCount nodes { slug } } }`,
  )
  expect(found.claims).toEqual({
    totalCount: 1,
    nodes: [{ slug: "china-2023-90bn-double-russia" }],
  })
  const { claim } = await read<{ claim: Pick<Claim, "verdicts"> }>(
    `{ claim(slug: "china-2023-90bn-double-russia") {
         verdicts(asOf: SAID, basis: [RECONCILED, OFFICES]) { moment basis } } }`,
  )
  expect(claim.verdicts).toEqual([
    { moment: "SAID", basis: "OFFICES" },
    { moment: "SAID", basis: "RECONCILED" },
  ])
  expect(await refusal(`{ claim(slug: "nothing") { text } }`)).toMatchObject({
    code: "UNKNOWN_CODE",
  })
})

test("each document is asked once a request, however many claims and moments need it", async () => {
  await signIn("viewer")
  const statements = async (query: string) => (await recordSql(() => read(query))).length
  const one = await statements(
    `{ claims(where: { slug: { equals: "china-2023-90bn-double-russia" } }) { nodes { ${claimFields} } } }`,
  )
  const four = await statements(
    `{ claims(where: { slug: { startsWith: "china-" } }, first: 100) { nodes { ${claimFields} } } }`,
  )
  const all = await statements(everything)
  expect(four).toBeLessThan(one + 20)
  expect(all).toBeLessThanOrEqual(160)
})
