import { beforeEach, expect, test } from "vitest"
import { rollBack } from "../src/import.ts"
import { fixture, type Loading, openLoading, sourceOf } from "./loading.ts"

// Imports that were changed by later ones, and what is left once all are taken back.

let loading: Loading
beforeEach(async () => {
  loading = await openLoading("rollback")
})

const header = "year,exporter,importer,trade_value_usd"

async function load(name: string, rows: string[], source = "TEST"): Promise<string> {
  const path = loading.write(name, `${[header, ...rows].join("\n")}\n`)
  const { release } = await loading.load(path, { source: sourceOf(source) })
  return release ?? ""
}

const figure = (value: string) => [`CHN export KAZ 2023 ${value} reconciled`]

test("one after the other, imports that changed the same row are taken back", async () => {
  const first = await load("a.csv", ["2023,156,398,1"])
  const second = await load("b.csv", ["2023,156,398,2", "2022,156,398,7"])
  const third = await load("c.csv", ["2023,156,398,3"])
  for (const asked of [first, second])
    await expect(rollBack(loading.url, asked)).rejects.toMatchObject({
      code: "CHANGED_SINCE",
      message: expect.stringContaining(`release ${third}`),
    })
  await rollBack(loading.url, third)
  await expect(rollBack(loading.url, first)).rejects.toMatchObject({ code: "CHANGED_SINCE" })
  await rollBack(loading.url, second)
  expect(await loading.figures()).toEqual(figure("1000.00"))
  const { changes } = await rollBack(loading.url, first)
  expect(changes.trade_flow).toEqual({ added: 0, changed: 0, removed: 1 })
  expect(await loading.figures()).toEqual([])
})

test("a row that was changed twice gets back the value before the import that is taken back", async () => {
  await load("a.csv", ["2023,156,398,1"])
  const second = await load("b.csv", ["2023,156,398,2"])
  const third = await load("c.csv", ["2023,156,398,3"])
  await rollBack(loading.url, third)
  const fourth = await load("d.csv", ["2023,156,398,4"])
  await rollBack(loading.url, fourth)
  const { changes } = await rollBack(loading.url, second)
  expect(changes.trade_flow).toEqual({ added: 0, changed: 1, removed: 0 })
  expect(await loading.figures()).toEqual(figure("1000.00"))
})

test("once nothing of them is left, sources, products and their names go too, whatever the order", async () => {
  const sources = () => loading.query("SELECT key FROM source WHERE key = 'SHARED'")
  const first = await load("a.csv", ["2023,156,398,1"], "SHARED")
  const second = await load("b.csv", ["2022,156,398,2"], "SHARED")
  await rollBack(loading.url, first)
  expect(await sources()).toHaveLength(1)
  await rollBack(loading.url, second)
  expect(await sources()).toEqual([])

  const products = () =>
    loading.query("SELECT code, name FROM product WHERE classification_code = 'HS92' ORDER BY code")
  const baci = (year: number) =>
    loading.write(`BACI_HS92_Y${year}_V202501.csv`, `t,i,j,k,v,q\n${year},156,398,610990,1,NA\n`)
  const unnamed = await loading.load(baci(2020))
  const productFile = fixture("product_codes_HS92_V202501.csv")
  const named = await loading.load(baci(2021), { productFile })
  expect((await products())[0]?.name).not.toBeNull()
  await rollBack(loading.url, named.release ?? "")
  expect(await products()).toEqual([{ code: "610990", name: null }])
  await rollBack(loading.url, unnamed.release ?? "")
  expect(await products()).toEqual([])
  const lists = "SELECT code FROM product_classification WHERE code = 'HS92'"
  expect(await loading.query(lists)).toEqual([])
})
