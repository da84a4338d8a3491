import { seed } from "@khorgos/prisma/seed"
import { expect, test } from "vitest"
import { type Asking, execute, read, send, signIn } from "../../../test/api.ts"
import { env } from "../../env.ts"

interface Fault {
  code: string
  argument: string
  line?: number
  column?: string | null
}
interface Recorded {
  edit: {
    indicator: { code: string; revision: number; owner: { name: string } | null } | null
    preview: Record<string, unknown> | null
    release: { version: string } | null
    changes: { entity: string; action: string }[]
  }
}

const csv = "country,year,value\nKAZ,2020,12.5\nKAZ,2021,13\nUZB,2021,9.75\n"
const document = { title: "A survey", url: "https://survey.example.org/2021" }
const roads = { name: "Road density", unit: "kilometres", description: "Paved roads.", csv }
const recording = `mutation ($input: RecordIndicatorInput!, $source: SourceInput!, $only: Boolean! = false) {
  edit: recordIndicator(input: $input, source: $source, reason: "A survey.", validateOnly: $only) {
    indicator { code revision owner { name } } preview { rows countries firstYear lastYear }
    release { version } changes { entity action } } }`
const retracting = `mutation ($code: String!, $expected: Int!) {
  edit: retractIndicator(code: $code, expected: $expected, reason: "Out of date.") {
    indicator { code } release { version } changes { entity action } } }`

const editor = { as: "editor" } as const
const record = (input: object, more: object = {}, asking: Asking = editor) =>
  execute<Recorded>(
    recording,
    { input: { ...roads, ...input }, source: { document }, ...more },
    asking,
  )

async function faultsOf(input: object): Promise<Fault[]> {
  const { errors } = await record(input)
  return (errors[0]?.extensions?.faults ?? []) as Fault[]
}

const values = `query ($code: String!) {
  indicator(code: $code) { name owner { name } values { totalCount nodes { year value country { iso3 } source { title } } } } }`

test("what would be uploaded is shown first, and nothing is written", async () => {
  const { data } = await record({}, { only: true })
  expect(data?.edit).toMatchObject({
    indicator: null,
    release: null,
    preview: { rows: 3, countries: ["KAZ", "UZB"], firstYear: 2020, lastYear: 2021 },
    changes: [{ entity: "source" }, { entity: "indicator", action: "RECORD" }],
  })
  const { errors } = await execute(values, { code: "USER.ROAD-DENSITY" })
  expect(errors[0]?.extensions?.code).toBe("UNKNOWN_CODE")
})

test("an editor's indicator is listed, exported and kept by a load, until it is retracted", {
  timeout: 120_000,
}, async () => {
  const { data } = await record({})
  const { code = "", revision = 0, owner } = data?.edit.indicator ?? {}
  expect([code, owner]).toEqual(["USER.ROAD-DENSITY", { name: expect.any(String) }])
  const found = await read(values, { code })
  expect(found).toMatchObject({
    indicator: {
      name: "Road density",
      values: {
        totalCount: 3,
        nodes: [
          { year: 2021, value: "13", country: { iso3: "KAZ" }, source: { title: "A survey" } },
          { year: 2021, value: "9.75", country: { iso3: "UZB" } },
          { year: 2020, value: "12.5" },
        ],
      },
    },
  })
  const where = encodeURIComponent(JSON.stringify({ indicatorCode: { equals: code } }))
  const headers = { cookie: await signIn("viewer") }
  const { body } = await send({ url: `/export/indicatorValues.csv?where=${where}`, headers })
  expect(body).toContain("12.5")
  await seed(env.DATABASE_URL, () => {}, { force: true })
  expect(await read(values, { code })).toEqual(found)
  const { errors } = await record({})
  expect(errors[0]?.extensions).toMatchObject({ code: "ALREADY_RECORDED", key: code })
  const gone = await read<Recorded>(retracting, { code, expected: revision }, editor)
  expect(gone.edit).toMatchObject({ indicator: null, changes: [{ action: "RETRACT" }] })
  const left = await read<{ indicatorValues: { totalCount: number }; changes: object }>(
    `{ indicators { code } changes(where: { rowKey: { equals: "${code}" } }) { totalCount } }`,
  )
  expect(left).toMatchObject({ changes: { totalCount: 2 } })
  expect(JSON.stringify(left)).not.toContain(code)
})

test.each([
  ["a column that is not there", "country,year\nKAZ,2020\n", 1, "value"],
  ["a code of no country", "country,year,value\nKAZ,2020,1\nXXX,2020,1\n", 3, "country"],
  ["a year that is none", "country,year,value\nKAZ,20,1\n", 2, "year"],
  ["a value that is no number", 'country,year,value\nKAZ,2020,"1,5"\n', 2, "value"],
  ["the same year twice", "country,year,value\nKAZ,2020,1\nKAZ,2020,2\n", 3, "year"],
  ["a row of two cells", "country,year,value\nKAZ,2020\n", 2, null],
  ["no rows", "country,year,value\n", 1, null],
  ["too many rows", `country,year,value\n${"KAZ,2020,1\n".repeat(10_001)}`, 3, "year"],
])("%s is told with its line and column", async (_what, text, line, column) => {
  expect((await faultsOf({ csv: text }))[0]).toMatchObject({
    code: "BAD_USER_INPUT",
    argument: "input.csv",
    line,
    column,
  })
})

test("every fault is told at once", async () => {
  const faults = await faultsOf({ name: " ", unit: "", csv: "country,year,value\nKAZ,x,y\n" })
  expect(faults.map(({ argument }) => argument).sort()).toEqual([
    "input.csv",
    "input.csv",
    "input.name",
    "input.unit",
  ])
})

test("semicolons, then with the decimal comma too, and a byte order mark are read as well", async () => {
  const text = "\uFEFFyear;country;value\r\n2020;KAZ;1.5\r\n2021;KAZ;2,25\r\n"
  const { data } = await record({ csv: text }, { only: true })
  expect(data?.edit.preview).toMatchObject({ rows: 2, countries: ["KAZ"] })
})

test("names of columns are taken in any case, with blanks around them", async () => {
  const text = "\r\n Country ;YEAR;Value\r\nKAZ;2020;1,5\r\n"
  const { data } = await record({ csv: text }, { only: true })
  expect(data?.edit.preview).toMatchObject({ rows: 1, countries: ["KAZ"] })
  const [unknown, more] = await faultsOf({ csv: "Country,YEAR,Value,Note\nKAZ,2020,1,x\n" })
  expect([unknown, more]).toMatchObject([{ line: 1, column: "Note" }, undefined])
})

test("faults of a file come in the order of its lines", async () => {
  const text = "country,year,value\nXXX,2020,1\nKAZ,x,1\nKAZ,2021,1\nKAZ,2021,2\nKAZ,2022,y\n"
  expect((await faultsOf({ csv: text })).map(({ line }) => line)).toEqual([2, 3, 5, 6])
})

test("a name that makes no key is told what it needs", async () => {
  for (const name of ["Плотность дорог", "道路密度"])
    expect(await faultsOf({ name })).toMatchObject([
      {
        argument: "input.name",
        reason: "NO_LETTER_OR_DIGIT",
        message: "This needs a Latin letter or a digit: its key is made of them.",
      },
    ])
})

const codeOf = ({ errors }: { errors: { extensions?: { code?: string } }[] }) =>
  errors[0]?.extensions?.code

test("only its owner or an admin retracts it, and nobody one that comes with the data", async () => {
  const { data } = await record({ name: "An admin's" }, {}, { as: "admin" })
  const { code = "", revision: expected = 0 } = data?.edit.indicator ?? {}
  expect(codeOf(await execute(retracting, { code, expected }, editor))).toBe("FORBIDDEN")
  const population = { code: "SP.POP.TOTL", expected: 1 }
  expect(codeOf(await execute(retracting, population, { as: "admin" }))).toBe("FORBIDDEN")
  const mine = await record({ name: "An editor's" })
  const own = mine.data?.edit.indicator
  const removed = await execute(
    retracting,
    { code: own?.code, expected: own?.revision },
    { as: "admin" },
  )
  expect(removed.errors).toEqual([])
})

test("an account has twenty indicators of its own at most", async () => {
  for (let number = 1; number <= 20; number += 1)
    expect((await record({ name: `Number ${number}` })).errors).toEqual([])
  expect(codeOf(await record({ name: "One more" }))).toBe("TOO_MANY_INDICATORS")
})
