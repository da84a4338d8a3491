import { expect } from "./journey.ts"
import { test } from "./own-site.ts"

const table = "year,exporter,importer,trade_value_usd\n2032,156,398,1.5\n2032,156,417,2\n"
const told = { name: "Sums", publisher: "CEPII", licence: "Etalab 2.0" }

test("an admin imports a file through the site, and the export has its figures", async ({
  open,
  tried,
}) => {
  const source = `SUMS_${tried}`
  const { page } = await open({ as: "admin" })
  const post = (options: Record<string, string>) =>
    page.request.post(`/import?${new URLSearchParams({ ...told, source, ...options })}`, {
      data: table,
      headers: { "content-type": "text/csv" },
    })
  expect(await (await post({ dryRun: "true" })).json()).toMatchObject({ added: 2, release: null })
  expect(await (await post({})).json()).toMatchObject({ format: "baci-totals", added: 2 })
  expect(await (await post({})).json()).toMatchObject({ added: 0, same: 2, release: null })
  const csv = await (await page.request.get("/export/tradeFlows.csv")).text()
  const line = `^CHN,China,KAZ,Kazakhstan,2032,EXPORT,${source},.*,1500,RECONCILED,`
  expect(csv).toMatch(new RegExp(line, "m"))
})
