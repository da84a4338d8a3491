import { expect, test } from "vitest"
import { execute, type Fault, refusal } from "../test/api.ts"
import { editor, edits, newVisit } from "../test/editing.ts"

const visits = edits("Visit")

async function faultsOf(input: object) {
  const { extensions } = await visits.record.refused({ input: { ...newVisit, ...input } })
  return extensions?.faults
}

test("each fault of an edit has its reason and the values of its message", async () => {
  const late = { startDate: "1899-12-31", endDate: "1899-12-31", summary: "x".repeat(1001) }
  expect(await faultsOf({ ...late, cities: [" "] })).toEqual([
    {
      code: "BAD_USER_INPUT",
      argument: "input.cities.0",
      reason: "BLANK",
      values: {},
      message: "This must not be blank.",
    },
    {
      code: "BAD_USER_INPUT",
      argument: "input.summary",
      reason: "TOO_LONG",
      values: { longest: 1000 },
      message: "This is longer than 1,000 characters.",
    },
    {
      code: "BAD_USER_INPUT",
      argument: "input.startDate",
      reason: "BEFORE_1900",
      values: { day: "1899-12-31" },
      message: "1899-12-31 is before 1900.",
    },
  ])
})

test("a country among the values has its code beside the name that the message says", async () => {
  // Xi Jinping was in Tajikistan from 4 to 6 July 2024.
  const days = { startDate: "2024-07-05", endDate: "2024-07-07", tripSlug: "chn-xi-2024-2" }
  const key = "chn-xi-2024-2-tjk-2024-07-04"
  expect(await faultsOf({ ...days, hostIso3: "KGZ" })).toEqual([
    {
      code: "BAD_USER_INPUT",
      argument: "input.startDate",
      key,
      reason: "VISITS_OVERLAP",
      values: {
        visit: key,
        country: { iso3: "TJK", name: "Tajikistan" },
        first: "2024-07-04",
        last: "2024-07-06",
      },
      message: `These days overlap with the visit ${key} to Tajikistan, from 2024-07-04 to 2024-07-06.`,
    },
  ])
})

test("a line of an uploaded file is told with its reason beside its place", async () => {
  const input = { name: "Roads", unit: "km", description: "Paved.", csv: "country,year,value\n" }
  const { errors } = await execute(
    `mutation ($input: RecordIndicatorInput!) {
      recordIndicator(input: $input, source: { key: "KHORGOS" }, reason: "A survey.") { preview { rows } } }`,
    { input: { ...input, csv: `${input.csv}KAZ,20,1\nKAZ,2020,${"9".repeat(21)}\nKAZ,2021\n` } },
    editor,
  )
  const [error]: Fault[] = errors
  expect(error?.extensions?.faults).toMatchObject([
    {
      reason: "NOT_A_YEAR",
      values: { value: "20" },
      line: 2,
      column: "year",
      message: 'Line 2, column year: "20" is not a year (1900 to 2099).',
    },
    {
      reason: "TOO_MANY_DIGITS",
      values: { value: "9".repeat(21), before: 20, after: 18 },
      line: 3,
      column: "value",
    },
    {
      reason: "CELLS_MISSING",
      values: { cells: 2, columns: 3 },
      line: 4,
      column: null,
      message: "Line 4: the row has 2 cells, the header 3.",
    },
  ])
})

test("what is refused alone has its reason beside the code", async () => {
  const rename = `mutation ($title: String!) { renameView(id: "VmlldzphYmM=", title: $title) { id } }`
  expect(await refusal(rename, { title: " " })).toMatchObject({
    code: "BAD_USER_INPUT",
    message: "A title has 1 to 200 characters.",
    extensions: { argument: "title", reason: "TITLE_LENGTH", values: { longest: 200 } },
  })
  const token = `mutation ($name: String!) { createApiToken(name: $name, scopes: [READ]) { secret } }`
  expect(await refusal(token, { name: "x".repeat(101) })).toMatchObject({
    message: "A name has 100 characters at most.",
    extensions: { argument: "name", reason: "NAME_TOO_LONG", values: { longest: 100 } },
  })
})
